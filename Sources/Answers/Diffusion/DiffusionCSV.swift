internal import EDTF
internal import PolicyModel
package import Queries

/// Who adopted a policy when as CSV, a row a policy that has, then a row an issuer or member that has not.
package enum DiffusionCSV {
  /// The whole table.
  package static func text(_ answer: DiffusionAnswer, guardFormulas: Bool) -> String {
    var table = CSVTable(
      [
        "issuer", "name", "member", "adopted", "first", "possible", "certain", "since", "lagLeast", "lagMost",
        "policy", "event", "grade", "reversed", "now",
      ], guardFormulas: guardFormulas)
    for adopter in answer.adopters {
      table.add([
        adopter.issuer.id.text, adopter.issuer.name, adopter.member.rawValue,
        adopter.certain == nil ? "possibly" : "yes", adopter.first.rawValue, adopter.possible.description,
        adopter.certain?.description, adopter.since?.text, adopter.lag.least.map(String.init),
        adopter.lag.most.map(String.init), adopter.policy.id.text, adopter.event?.id.text,
        adopter.event?.grade.rawValue,
        adopter.reversal?.since.text,
        adopter.reversal.map { CSVCells.joined($0.states.map { $0.value ?? $0.word }) },
      ])
    }
    for abstainer in answer.abstainers {
      let states = abstainer.policies.map { $0.states.map { $0.value ?? $0.word }.joined(separator: " or ") }
      table.add([
        abstainer.issuer.id.text, abstainer.issuer.name, abstainer.member.rawValue, "no", nil, nil, nil, nil,
        nil, nil,
        CSVCells.joined(abstainer.policies.map(\.policy.id.text)), nil, nil, nil, CSVCells.joined(states),
      ])
    }
    return table.text
  }
}

internal import EDTF
internal import PolicyModel
package import Queries

/// What changed between two viewpoints as CSV, a row a change.
package enum DiffCSV {
  /// The whole table.
  package static func text(_ answer: DiffAnswer, guardFormulas: Bool) -> String {
    var table = CSVTable(
      [
        "policy", "title", "issuer", "topic", "key", "from", "fromCertainty", "to", "toCertainty",
        "direction", "since",
        "until", "basis", "causes", "events",
      ], guardFormulas: guardFormulas)
    for change in answer.changes {
      table.add([
        change.policy.id.text, change.policy.title, change.policy.issuer.id.text, change.policy.topic?.text,
        change.key.description, CSVCells.alternatives(change.from), change.from.certainty.rawValue,
        CSVCells.alternatives(change.to), change.to.certainty.rawValue, change.direction.rawValue,
        change.to.since?.text, change.to.until?.text, change.to.basis?.rawValue,
        CSVCells.joined(change.causes.map { "\($0.leg.rawValue): \($0.reason.rawValue)" }),
        CSVCells.joined(change.events.map(\.brief.id.text)),
      ])
    }
    return table.text
  }
}

internal import EDTF
internal import PolicyModel
package import Queries

/// What policies were on a day as CSV, a row a policy and key.
package enum StateCSV {
  /// The whole table.
  package static func text(_ answer: StateAnswer, guardFormulas: Bool) -> String {
    var table = CSVTable(
      [
        "policy", "title", "issuer", "topic", "key", "value", "certainty", "alternatives", "since", "until",
        "basis",
        "event", "grade", "checked", "sinceGrade",
      ], guardFormulas: guardFormulas)
    for row in answer.rows {
      let answer = row.answer
      table.add([
        row.policy.id.text, row.policy.title, row.policy.issuer.id.text, row.policy.topic?.text,
        answer.key.description, answer.value, answer.certainty.rawValue, CSVCells.alternatives(answer),
        answer.since?.text, answer.until?.text, answer.basis?.rawValue, answer.event?.text,
        answer.grade?.rawValue,
        row.checked?.description, answer.sinceGrade?.rawValue,
      ])
    }
    return table.text
  }
}

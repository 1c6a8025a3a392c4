internal import EDTF
internal import PolicyModel
package import Queries

/// What a search found, as CSV, a row a thing.
package enum SearchCSV {
  /// The whole table.
  package static func text(_ answer: SearchAnswer, guardFormulas: Bool) -> String {
    var table = CSVTable(
      ["kind", "id", "title", "date", "field", "fragment"], guardFormulas: guardFormulas)
    for result in answer.results {
      table.add([
        result.space.rawValue, result.id, result.title, result.date?.text, result.field.rawValue,
        result.fragment.text,
      ])
    }
    return table.text
  }
}

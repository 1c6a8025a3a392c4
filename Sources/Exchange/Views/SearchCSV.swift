internal import EDTF
internal import PolicyModel
package import Projections

/// What a search found, as CSV, a row a thing.
package enum SearchCSV {
  /// The whole table.
  package static func text(_ view: SearchView, guardFormulas: Bool) -> String {
    var table = CSVTable(
      ["kind", "id", "title", "date", "field", "fragment"], guardFormulas: guardFormulas)
    for result in view.results {
      table.add([
        result.space.rawValue, result.id, result.title, result.date?.text, result.field.rawValue,
        result.fragment.text,
      ])
    }
    return table.text
  }
}

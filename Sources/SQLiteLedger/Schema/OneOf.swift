/// A CHECK that a column holds one of some words, or NULL.
///
/// It is a chain of comparisons, for SQLite builds a table in memory for each `IN (…)` whenever a row is inserted.
func oneOf(_ column: String, _ words: String...) -> String {
  "CHECK (" + words.map { "\(column) = '\($0)'" }.joined(separator: " OR ") + ")"
}

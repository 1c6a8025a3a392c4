import EDTF
package import PolicyModel

/// Reads tables: rows of CSV to commands, one after the other, in memory that does not grow with the file.
///
/// What is given, in this order: the mapping's source; then of each row the actors, topics and policies that it needs,
/// each before its first use, then its events; at the end the reviews that say through which day the file looked.
///
/// Definitions: each id is defined once. Only an actor that was first met as somebody's parent is defined a second time,
/// when a row of its own tells its name: take the second where the first came from this very table, and neither where
/// the ledger had the actor before.
package enum Tables {
  /// What a table came to, besides its documents.
  package struct Summary: Hashable, Sendable {
    /// The rows under the heading, without blank ones and the footer.
    package var rows: Int
    /// The lines on which what was taken for the table's footer stands.
    package var footer: [Int]

    package init(rows: Int, footer: [Int]) {
      self.rows = rows
      self.footer = footer
    }
  }

  /// Reads one row after the other and gives what it means to `take`, with what is wrong with it where something is,
  /// until there is none left or `take` gives false. Of a row that is refused, no event is given. After a fault of the
  /// heading nothing more follows.
  /// - Parameters:
  ///   - chunks: the next bytes of the file; nil at its end.
  ///   - name: the file, as errors name it.
  ///   - mapping: what the columns mean; nil for a table of events, whose columns are named as `record`'s options.
  package static func each(
    of chunks: @escaping () throws -> ArraySlice<UInt8>?, name: String, mapping: TableMapping?,
    reading dates: @escaping DateReader, _ take: (Result<LocatedDocument, Rejection>) throws -> Bool
  ) throws -> Summary {
    var run = TableRun(name: name, mapping: mapping, dates: dates, chunks: chunks)
    return try run.each(take)
  }
}

import Ledger
import PolicyModel

/// Answers questions about a ledger's file. Each question is a transaction of its own, or several if it reads many rows, so that
/// writers do not wait until an answer is complete or printed. The answers are still consistent: every question is about a
/// prefix, and a prefix never changes.
///
/// What it reads of each family of records stands with the family.
class SQLiteReader: LedgerReader {
  let connection: Connection
  let ids: IDCache
  let mergers: MergerCache
  /// Whether it lasts for a whole import, which asks for ever more events.
  let isLasting: Bool
  private var seen: Head?

  init(_ connection: Connection, isLasting: Bool = false) {
    self.connection = connection
    self.isLasting = isLasting
    ids = IDCache(connection)
    mergers = MergerCache(connection)
  }

  /// The newest entry when it was first asked for: the prefix of which all else is asked, whatever is appended meanwhile.
  var head: Head {
    get throws {
      if let seen { return seen }
      let head = try connection.brief { try connection.newestHead() }
      seen = head
      return head
    }
  }
}

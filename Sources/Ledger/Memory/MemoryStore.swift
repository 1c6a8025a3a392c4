/// A ledger in memory: it keeps the entries, and answers every question by folding those that count.
///
/// It is the plain reference for stores that answer faster, and what tests of everything above a store run
/// on.
package final class MemoryStore: LedgerStore {
  private var ledger = MemoryLedger()

  package init() {}

  package func read<T>(_ body: (any LedgerReader) throws -> T) throws -> T {
    try body(MemoryReader(ledger))
  }

  package func write<T>(_ body: (any LedgerWriter) throws -> T) throws -> T {
    let writer = MemoryWriter(ledger)
    let result = try body(writer)
    ledger = writer.ledger
    return result
  }

  /// There is nothing to rebuild: nothing is kept but the entries.
  package func rebuild() throws {}

  package func dump() throws -> [String] {
    LedgerFold(ledger.entries.lazy.map(\.entry)).lines
  }

  package func verify() throws -> Verification {
    var check = LedgerCheck()
    for (sealed, head) in zip(ledger.entries, ledger.heads.dropFirst()) {
      check.take(sealed.entry, payloadDigest: sealed.payloadDigest, leaf: sealed.leaf, root: head.root)
    }
    return check.finish(head: ledger.head)
  }
}

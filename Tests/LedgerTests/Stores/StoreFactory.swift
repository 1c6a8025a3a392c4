import Ledger
import Testing

/// Makes empty ledgers of one sort, for tests that every store must pass.
struct StoreFactory: Sendable, CustomTestStringConvertible {
  let name: String
  let make: @Sendable () throws -> any LedgerStore

  var testDescription: String { name }

  static let memory = StoreFactory(name: "memory") { MemoryStore() }
}

import ArgumentParser
import Ledger
import PolicyModel
import SQLiteLedger

/// What the shell offers where an id is wanted; nothing where there is no ledger to ask.
enum Completing {
  @Sendable static func events(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    ids(.event, prefix)
  }
  @Sendable static func policies(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    ids(.policy, prefix)
  }
  @Sendable static func actors(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    ids(.actor, prefix)
  }
  @Sendable static func topics(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    ids(.topic, prefix)
  }
  @Sendable static func sources(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    ids(.source, prefix)
  }

  private static func ids(_ space: Space, _ prefix: String) -> [String] {
    let found = try? LedgerOptions.parse([]).read { reader in
      try reader.ids(startingWith: prefix.lowercased(), in: space, limit: 500, at: reader.head.size)
    }
    return found ?? []
  }
}

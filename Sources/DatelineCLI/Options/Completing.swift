import ArgumentParser
import Ledger
import PolicyModel
import SQLiteLedger

/// What the shell offers where an id is wanted; nothing where there is no ledger to ask.
enum Completing {
  @Sendable static func events(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    ids([.event], prefix, words)
  }
  @Sendable static func policies(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    ids([.policy], prefix, words)
  }
  @Sendable static func actors(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    ids([.actor], prefix, words)
  }
  @Sendable static func topics(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    ids([.topic], prefix, words)
  }
  @Sendable static func sources(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    ids([.source], prefix, words)
  }

  /// Whatever has an id.
  @Sendable static func things(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    ids(Space.allCases, prefix, words)
  }

  /// `ID[:ROLE]`.
  @Sendable static func participants(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    guard let colon = prefix.lastIndex(of: ":") else { return ids([.actor], prefix, words) }
    return Role.allCases.map { String(prefix[...colon]) + $0.rawValue }.filter { $0.hasPrefix(prefix) }
  }

  /// `TYPE:EVENT`.
  @Sendable static func relations(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    guard let colon = prefix.firstIndex(of: ":") else {
      return RelationType.allCases.map { $0.rawValue + ":" }.filter { $0.hasPrefix(prefix) }
    }
    let event = String(prefix[prefix.index(after: colon)...])
    return ids([.event], event, words).map { String(prefix[...colon]) + $0 }
  }

  /// `POLICY=VALUE`, the values being those of the policy's scale.
  @Sendable static func settings(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    guard let sign = prefix.firstIndex(of: "=") else { return ids([.policy], prefix, words) }
    guard let policy = PolicyID(String(prefix[..<sign])) else { return [] }
    let records = asking(words) { reader in
      try reader.policies(.some([policy]), at: reader.head.size)
    }
    let values = records?.first?.policy.scale.values ?? []
    return values.map { String(prefix[...sign]) + $0 }.filter { $0.hasPrefix(prefix) }
  }

  private static func ids(_ spaces: [Space], _ prefix: String, _ words: [String]) -> [String] {
    let found = asking(words) { reader in
      let size = try reader.head.size
      return try spaces.flatMap { space in
        try reader.ids(startingWith: prefix.lowercased(), in: space, limit: 500, at: size)
      }
    }
    return found ?? []
  }

  /// Asks the ledger that the command line names, else the one that a command would take.
  private static func asking<T>(_ words: [String], _ body: (any LedgerReader) throws -> T) -> T? {
    var named: [String] = []
    if let option = words.firstIndex(of: "--ledger"), words.indices.contains(option + 1) {
      named = ["--ledger", words[option + 1]]
    }
    return try? LedgerOptions.parse(named).read(body)
  }
}

import ArgumentParser
import Ledger
import PolicyModel
import SQLiteLedger

/// What the shell offers where an id is wanted; nothing where there is no ledger to ask.
///
/// The argument parser calls these functions itself, while it parses, and gives them nothing but the words: so what they
/// take from outside is set for the time of parsing. Everything else in the program is given its environment.
enum ShellCompletion {
  @TaskLocal private static var environment: Environment?

  /// Parses where the shell's questions are answered by what is outside of the program.
  static func asking<T>(in environment: Environment, _ parse: () throws -> T) rethrows -> T {
    try $environment.withValue(environment) { try parse() }
  }

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
    return offered(Role.allCases.map { String(prefix[...colon]) + $0.rawValue }, prefix)
  }

  /// `TYPE:EVENT`.
  @Sendable static func relations(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    guard let colon = prefix.firstIndex(of: ":") else {
      return offered(RelationType.allCases.map { $0.rawValue + ":" }, prefix)
    }
    let event = String(prefix[prefix.index(after: colon)...])
    return offered(ids([.event], event, words).map { String(prefix[...colon]) + $0 }, prefix)
  }

  /// `POLICY=VALUE`, the values being those of the policy's scale; of an attribute they can be any.
  @Sendable static func settings(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    guard let sign = prefix.firstIndex(of: "=") else { return ids([.policy], prefix, words).map { $0 + "=" } }
    guard let policy = PolicyID(String(prefix[..<sign])) else { return [] }
    let records = asking(words) { reader in
      try reader.policies(.some([policy]), at: reader.head.size)
    }
    let values = records?.first?.policy.scale.values ?? []
    return offered(values.map { String(prefix[...sign]) + $0 }, prefix)
  }

  /// What goes on from what was typed. Zsh takes what follows a colon for a description, unless there is a backslash.
  private static func offered(_ texts: [String], _ typed: String) -> [String] {
    let going = texts.filter { $0.hasPrefix(typed) }
    guard environment?.variables["SAP_SHELL"] == "zsh" else { return going }
    return going.map { $0.replacing(":", with: "\\:") }
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
    guard let environment else { return nil }
    var named: [String] = []
    if let option = words.firstIndex(of: "--ledger"), words.indices.contains(option + 1) {
      named = ["--ledger", words[option + 1]]
    }
    return try? LedgerOptions.parse(named).read(in: environment, body)
  }
}

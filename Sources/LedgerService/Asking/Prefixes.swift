package import Ledger
package import PolicyModel

/// Which prefix of the ledger a question asks, as given.
package enum KnownQuestion: Hashable, Sendable {
  case newest
  case entry(Int)
  /// Recorded by the end of this moment.
  case by(Timestamp)
  /// The prefix that an earlier answer cited.
  case token(String)
}

/// A prefix that the ledger does not have.
package enum PrefixProblem: BrokenRule, Hashable {
  case noSuchEntry(Int, size: Int)
  case notAToken(String)
  case otherHistory(String, ours: String)
  case longerThanLedger(String, size: Int)

  package var description: String {
    switch self {
    case .noSuchEntry(let entry, let size): "there is no entry \(entry): the ledger has \(size)"
    case .notAToken(let text):
      "“\(text)” is no token: a token is the number of entries and 8 to 64 hexadecimal digits, like 412-9f3ac2d17be04c5b"
    case .otherHistory(let token, let ours):
      "this ledger's history is not the one that \(token) names: at that length it is \(ours)"
    case .longerThanLedger(let token, let size):
      "\(token) names a longer ledger: this one has \(size) entries"
    }
  }
}

/// A token as somebody cites it: tokens of answers have sixteen digits of the root, earlier ones eight, and any number from 8
/// to 64 is taken.
package struct CitedToken: Hashable, Sendable {
  /// How many entries it names.
  package let entries: Int
  /// The first digits of their root, in lower case.
  package let digits: String

  package init(_ text: String) throws(PrefixProblem) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let entries = Int(parts[0]), entries >= 0,
      (8...64).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit })
    else { throw .notAToken(text) }
    self.entries = entries
    digits = parts[1].lowercased()
  }

  /// How much the token proves: whoever makes two ledgers finds such with equal digits, unless they are many.
  package static let proving = 32
}

extension LedgerReader {
  /// The prefix that `question` asks.
  package func prefix(_ question: KnownQuestion) throws -> KnownPrefix {
    switch question {
    case .newest: return KnownPrefix(try head, isGiven: false)
    case .entry(let entry):
      guard entry >= 0, let found = try head(size: entry) else {
        throw PrefixProblem.noSuchEntry(entry, size: try head.size)
      }
      return KnownPrefix(found, isGiven: true)
    case .by(let time):
      let size = try size(recordedBy: time)
      guard let found = try head(size: size) else { return KnownPrefix(try head, isGiven: true) }
      return KnownPrefix(found, isGiven: true)
    case .token(let token):
      let cited = try CitedToken(token)
      guard let found = try head(size: cited.entries) else {
        throw PrefixProblem.longerThanLedger(token, size: try head.size)
      }
      guard found.root.hex.hasPrefix(cited.digits) else {
        throw PrefixProblem.otherHistory(token, ours: found.token)
      }
      // Cited, the same question gives the same bytes that it gave then.
      return KnownPrefix(found, isGiven: false)
    }
  }
}

extension KnownPrefix {
  /// The prefix of a head.
  package init(_ head: Head, isGiven: Bool) {
    self.init(entry: head.size, at: head.recordedAt, root: head.root.hex, isGiven: isGiven)
  }
}

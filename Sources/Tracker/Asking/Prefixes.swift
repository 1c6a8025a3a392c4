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
package enum PrefixProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case noSuchEntry(Int, size: Int)
  case notAToken(String)
  case otherHistory(String, ours: String)
  case longerThanLedger(String, size: Int)

  package var description: String {
    switch self {
    case .noSuchEntry(let entry, let size): "there is no entry \(entry): the ledger has \(size)"
    case .notAToken(let text):
      "“\(text)” is no token: a token is the number of entries and eight hexadecimal digits, like 412-9f3ac2d1"
    case .otherHistory(let token, let ours):
      "this ledger's history is not the one that \(token) names: at that length it is \(ours)"
    case .longerThanLedger(let token, let size):
      "\(token) names a longer ledger: this one has \(size) entries"
    }
  }
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
      let parts = token.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let size = Int(parts[0]), size >= 0, parts[1].utf8.count == 8,
        parts[1].allSatisfy(\.isHexDigit)
      else { throw PrefixProblem.notAToken(token) }
      guard let found = try head(size: size) else {
        throw PrefixProblem.longerThanLedger(token, size: try head.size)
      }
      guard found.token == "\(size)-\(parts[1].lowercased())" else {
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
    self.init(entry: head.size, at: head.recordedAt, token: head.token, isGiven: isGiven)
  }
}

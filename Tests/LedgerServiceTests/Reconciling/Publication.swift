import EDTF
import Documents
import Ledger
import PolicyModel
import Synchronization
import LedgerService

/// What a source publishes: rows of a policy, a day, a value and a flag; a value of nil is no data.
struct Publication {
  struct Row: Hashable {
    var policy: String
    var day: String
    var value: String?
    var flag: String?
  }

  var rows: [Row]

  /// A source, two states and four policies of theirs.
  static let cast = """
    - {record: actor, id: x, name: X, kind: state}
    - {record: actor, id: y, name: Y, kind: state}
    - {record: policy, id: x/a, title: A of X, issuer: x, scale: numeric}
    - {record: policy, id: x/b, title: B of X, issuer: x, scale: numeric}
    - {record: policy, id: y/a, title: A of Y, issuer: y, scale: numeric}
    - {record: policy, id: y/b, title: B of Y, issuer: y, scale: numeric}
    - {record: source, id: table, publisher: The publisher, published: 2024-05-01}
    """

  /// The rows as documents of events, with ids of their order in the file where they are `numbered`.
  func documents(isNumbered: Bool) -> String {
    rows.enumerated().map { number, row in
      let id = isNumbered ? "row-\(number)" : "\(row.day)-" + row.policy.replacing("/", with: "-")
      let flag = row.flag.map { ", flag: \($0)" } ?? ""
      let effect =
        row.value.map { "set: {status: \($0)\(flag)}" } ?? "unknown: [status]"
      return
        "- {record: event, id: \(id), date: \(row.day), title: \(row.policy) \(row.value ?? "no data"), participants: [\(row.policy.prefix(1))], effects: [{policy: \(row.policy), \(effect)}], citations: [{source: table}]}"
    }.joined(separator: "\n")
  }
}

extension Scenario {
  /// Takes the events of documents as the whole of their source.
  @discardableResult
  func reconcile(
    _ documents: String, because reason: String = "published anew", onlyTopics topics: [String] = [],
    consent: (VanishedPolicies) throws -> Void = { _ in }
  ) throws -> [Acknowledgement] {
    let read = try DocumentReader.read(Array(documents.utf8), name: "publication", form: .yaml) {
      (text: String, _) throws(EDTFError) in try EDTFDate(text)
    }
    return try store.write { session in
      let start = try session.head.size
      let numbers = Mutex(0)
      let hand = RecordingContext(recorder: "ann", now: Timestamp(seconds: 1_767_225_600 + start * 60)) {
        "entry-\(start)-\(numbers.withLock { number in number += 1; return number })"
      }
      var reconciliation = Reconciliation(
        session, Writer(session, hand), because: reason,
        scope: ReconciledScope(named: topics.map { Reference($0, at: .none) }),
        hasOwnIDs: false)
      var done: [Acknowledgement] = []
      for document in read {
        guard case .recordEvent(let draft) = document.command else { continue }
        if let one = try reconciliation.take(draft, mayHaveSiblings: true) { done.append(one) }
      }
      try reconciliation.finish(consent: consent) { done.append($0) }
      return done
    }
  }
}

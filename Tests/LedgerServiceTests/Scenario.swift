import EDTF
import Documents
import Ledger
import PolicyModel
import Queries
import LedgerService
import Testing

/// A small ledger in memory, told as documents: given these, when asked, then.
struct Scenario {
  let store = MemoryStore()

  /// Actors, a policy `p` of the state `us`, and sources, which most scenarios share.
  static let cast = """
    - {record: actor, id: us, name: United States, kind: state, aliases: [U.S.]}
    - {record: actor, id: uk, name: United Kingdom, kind: state}
    - {record: actor, id: office, name: The office, kind: office, memberships: [{partOf: us}]}
    - {record: actor, id: ann, name: Ann, kind: person, memberships: [{holds: office, during: 2024-01-01/2024-06-30}]}
    - {record: actor, id: bob, name: Bob, kind: person, memberships: [{holds: office, during: 2024-07-01/..}]}
    - {record: policy, id: p, title: May it be done?, issuer: us, scale: permission}
    - {record: source, id: s1, publisher: One, published: 2024-03-01}
    - {record: source, id: s2, publisher: Two, published: 2024-03-02}
    - {record: source, id: relay, publisher: Relay, published: 2024-03-03, derivedFrom: [s1]}
    - {record: source, id: late, publisher: Late, published: 2024-08-01}
    - {record: source, id: gazette, publisher: U.S., published: 2024-03-05, kind: official-register}
    """

  init(_ documents: String...) throws {
    try add(Scenario.cast)
    for text in documents { try add(text) }
  }

  /// Takes documents in one transaction.
  @discardableResult
  func add(_ documents: String, onExisting: OnExisting = .refuse) throws -> [Acknowledgement] {
    let read = try DocumentReader.read(Array(documents.utf8), name: "scenario", form: .yaml) {
      (text: String, _) throws(EDTFError) in try EDTFDate(text)
    }
    return try store.write { session in
      try read.map { document in
        try Scenario.hand(session, at: "\(document.place)").write(document.command, onExisting: onExisting)
      }
    }
  }

  /// Carries out a command that no document says.
  @discardableResult
  func write(_ command: Command) throws -> Acknowledgement {
    try store.write { session in
      try Scenario.hand(session, at: "command").write(command, onExisting: .refuse)
    }
  }

  private static func hand(_ session: any LedgerWriter, at place: String) throws -> Writer {
    let size = try session.head.size
    let hand = RecordingContext(recorder: "ann", now: Timestamp(seconds: 1_767_225_600 + size * 60)) {
      "entry-\(size)-\(place)-\(UInt64.random(in: 0 ... .max))"
    }
    return Writer(session, hand)
  }

  var size: Int { get throws { try store.read { try $0.head.size } } }

  /// An event on `p` in a line.
  static func event(
    _ id: String, _ date: String, set: String = "permitted", source: String = "s1", more: String = ""
  ) -> String {
    "- {record: event, id: \(id), date: \"\(date)\", title: \(id), participants: [us], effects: [{policy: p, set: {status: \(set)}}], citations: [{source: \(source)}]\(more)}"
  }

  func viewpoint(
    on day: String, reported: String? = nil, evidence: Grade? = nil, known: Int? = nil
  ) throws -> AskedDatedViewpoint {
    AskedDatedViewpoint(
      on: try #require(Day(iso: day)),
      undated: AskedViewpoint(
        reported: reported.flatMap { Day(iso: $0) }, evidence: evidence,
        known: known.map(KnownQuestion.entry) ?? .newest))
  }

  /// What the status of `p` was, as words: values joined by "or", with the certainty where it is not certain.
  func state(
    on day: String, reported: String? = nil, evidence: Grade? = nil, known: Int? = nil, key: Key = .status
  ) throws -> String {
    let viewpoint = try viewpoint(on: day, reported: reported, evidence: evidence, known: known)
    let answer = try store.read { try $0.state(Scenario.everything, from: viewpoint, all: true) }
    guard let row = answer.rows.first(where: { $0.answer.key == key }) else { return "no row" }
    return row.answer.alternatives.map { $0.state.value ?? $0.state.word }.sorted().joined(separator: " or ")
  }

  func row(on day: String, reported: String? = nil, evidence: Grade? = nil) throws -> StateRow? {
    let viewpoint = try viewpoint(on: day, reported: reported, evidence: evidence)
    return try store.read { try $0.state(Scenario.everything, from: viewpoint, all: true) }.rows.first
  }

  func diff(_ from: AskedDatedViewpoint, _ to: AskedDatedViewpoint) throws -> [ShownChange] {
    try store.read { try $0.diff(Scenario.everything, from: from, to: to, all: false, today: nil) }.changes
  }

  static let everything = AskedPolicies(policies: [], actors: [], topics: [])
}

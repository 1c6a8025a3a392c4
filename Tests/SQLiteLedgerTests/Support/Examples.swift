import EDTF
import Ledger
import PolicyModel
import SQLiteLedger

/// Payloads to fill ledgers with.
enum Example {
  static let time = Timestamp(seconds: 1_800_000_000)

  static func topic(_ number: Int) -> Payload {
    .topicDefined(Topic(id: TopicID(stored: "topic-\(number)"), name: "Topic \(number)"))
  }

  /// An event with one citation, whose credibility may be one that there is not.
  static func event(_ id: String, credibility: Int = 2) throws -> Payload {
    let date = try EDTFDate("2024-11-17")
    let event = Event(
      id: EventID(stored: id), date: date, type: .authorization, modality: .actual, title: "It is permitted",
      participants: [Participant(actor: ActorID(stored: "us"), role: .issuer)],
      effects: [
        Effect(
          policy: PolicyID(stored: "strikes"), changes: [KeyChange(key: .status, does: .set("permitted"))],
          effective: nil, until: nil, basis: .stated)
      ], relations: [], place: nil, tags: [], note: nil)
    let citation = Citation(source: SourceID(stored: "npr"), stance: .states, reported: date) {
      $0.attribution = .onRecord
      $0.speaker = .words("an official")
      $0.quote = "Yes."
      $0.credibility = credibility
    }
    return .eventRecorded(EventRecorded(event: event, citations: [citation]))
  }
}

extension LedgerStore {
  /// Appends payloads in one write; an entry's id is `prefix` and its number.
  @discardableResult
  func append(_ payloads: [Payload], ids prefix: String = "entry-") throws -> [Entry] {
    try write { writer in
      let size = try writer.head.size
      let ids = payloads.indices.map { "\(prefix)\(size + $0 + 1)" }
      return try writer.append(payloads, ids: ids, recordedAt: Example.time, recorder: "somebody")
    }
  }

  var size: Int {
    get throws { try read { try $0.head.size } }
  }
}

import EDTF
import Ledger
import PolicyModel

/// Small entries for examples.
enum Example {
  static func actor(_ id: String, name: String = "Name", aliases: [String] = []) -> Payload {
    .actorDefined(
      Actor(
        id: ID(stored: id), name: name, kind: .state, aliases: aliases.map { Alias(name: $0, during: nil) },
        codes: [],
        memberships: [], life: .unstated))
  }

  static func topic(_ id: String, name: String = "Topic") -> Payload {
    .topicDefined(Topic(id: ID(stored: id), name: name))
  }

  static func policy(_ id: String, issuer: String) -> Payload {
    .policyDefined(
      Policy(
        id: ID(stored: id), title: "May they?", issuer: ID(stored: issuer), addressee: nil, object: nil,
        topic: nil,
        scale: .permission, stricter: nil, requires: []))
  }

  static func source(_ id: String, url: String? = nil) -> Payload {
    .sourceDefined(
      Source(id: ID(stored: id), derivedFrom: []) {
        $0.url = url
      })
  }

  static func citation(of source: String) -> Citation {
    Citation(source: ID(stored: source), stance: .states, reported: nil)
  }

  static func event(_ id: String, title: String = "It happened", citing sources: [String] = []) -> Payload {
    let event = Event(
      id: ID(stored: id), date: "2024-11-17", type: .authorization, modality: .actual, title: title,
      participants: [], effects: [], relations: [], place: nil, tags: [], note: nil)
    return .eventRecorded(EventRecorded(event: event, citations: sources.map(citation)))
  }

  static func revision(
    of event: String, title: String? = nil, modality: Modality? = nil, citing sources: [String] = []
  ) -> Payload {
    let patch = EventPatch(
      date: nil, type: nil, modality: modality, title: title, participants: nil, effects: nil, relations: nil,
      place: nil, tags: nil, note: nil)
    return .eventRevised(
      EventRevised(
        event: ID(stored: event), reason: RevisionReason(kind: .correction, reason: "it was wrong"),
        patch: patch,
        citations: sources.map(citation)))
  }

  static func undoing(_ entry: Int) -> Payload { .entryUndone(EntryUndone(entry: entry, reason: nil)) }

  static let time = Timestamp(seconds: 1_767_607_200)
}

extension LedgerStore {
  /// Appends payloads in one write, with ids out of their numbers.
  @discardableResult
  func append(_ payloads: Payload..., at time: Timestamp = Example.time) throws -> [Entry] {
    try write { writer in
      let size = try writer.head.size
      let ids = payloads.indices.map { index in
        let digits = String(size + index + 1)
        return String(repeating: "0", count: 26 - digits.count) + digits
      }
      return try writer.append(payloads, ids: ids, recordedAt: time, recorder: "somebody")
    }
  }
}

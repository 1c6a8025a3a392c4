import EDTF
import Documents
import PolicyModel
import TestSupport
import Testing

@Suite struct ExportPlanTests {
  /// Whatever a ledger holds: its documents come each after what it names, and say the same to every viewpoint.
  @Test(arguments: 0..<LongRun.cases(100))
  func aFreshLedgerAnswersTheSame(seed: Int) throws {
    let content = RandomContent.make(seed: UInt64(seed))
    var replay = Replay()
    let plan = try ExportPlan(content.content())
    try plan.forEach { replay.take($0) }
    #expect(replay.unknown == [], "seed \(seed)")
    #expect(replay.actors == Dictionary(uniqueKeysWithValues: content.actors.map { ($0.actor.id, $0.actor) }))
    #expect(
      replay.sources == Dictionary(uniqueKeysWithValues: content.sources.map { ($0.source.id, $0.source) }))
    #expect(
      replay.policies == Dictionary(uniqueKeysWithValues: content.policies.map { ($0.policy.id, $0.policy) }))
    for record in content.sources {
      #expect(replay.standings[record.source.id, default: []] == record.standings.map(\.isWithdrawn))
    }
    #expect(replay.events.count == content.events.count)
    let known = Set(content.events.map(\.id))
    // An export leaves out relations that close a circle, or that leave no world.
    let leavesOut = plan.leftOut.contains { omission in
      switch omission {
      case .circle, .contradiction: true
      case .missing: false
      }
    }
    var random = Seeded(UInt64(seed))
    for history in content.events {
      guard let found = replay.events[history.id] else { continue }
      #expect(found.citations.map(\.citation) == history.citations.map(\.citation), "seed \(seed)")
      #expect(found.rulings.map(\.verdict) == history.rulings.map(\.verdict))
      for _ in 0..<4 {
        let seen = Set((0..<200).filter { _ in random.chance(50) }.map { "c\($0)" })
        var expected = history.version(seeing: seen)
        expected.relations.removeAll { !known.contains($0.event) }
        var version = found.version(seeing: seen)
        // What is written of relations leaves out those to what was retracted, also where a correction replaces them.
        if leavesOut || !history.everyRelation.allSatisfy({ known.contains($0.event) }) {
          version.relations = []
          expected.relations = []
        }
        #expect(
          ExportPlanTests.dated(version, of: history) == ExportPlanTests.dated(expected, of: history),
          "seed \(seed), \(history.id)")
      }
    }
    let ids = content.events.sorted { $0.entry < $1.entry }.map(\.id)
    #expect(replay.events.values.sorted { $0.entry < $1.entry }.map(\.id) == ids)
  }

  /// What a plan of version 1 does from its own day is exported with that day, for a plan without one is refused now:
  /// where the event was ever planned, from when its effects start is not compared.
  private static func dated(_ event: Event, of history: EventHistory) -> Event {
    let isPlan =
      history.recorded.modality == .planned || history.revisions.contains { $0.patch.modality == .planned }
    guard isPlan else { return event }
    var event = event
    for index in event.effects.indices { event.effects[index].starts = .withEvent }
    return event
  }

  @Test func aCorrectionIsFoldedInAndAnUpdateStaysApart() throws {
    // given
    let recorded = event("first")
    let corrected = patch { $0.title = "second" }
    let updated = patch { $0.title = "third" }
    let own = citation(reported: "2024-11-25")
    let history = EventHistory(
      entry: 1, recorded: recorded,
      revisions: [
        EventRevision(entry: 2, reason: RevisionReason(kind: .correction, reason: "typo"), patch: corrected),
        EventRevision(entry: 3, reason: RevisionReason(kind: .update, reason: "more"), patch: updated),
        EventRevision(entry: 4, reason: RevisionReason(kind: .correction, reason: "again"), patch: corrected),
      ],
      citations: [
        CitationRecord(entry: 1, ordinal: 0, citation: citation(reported: "2024-11-17")),
        CitationRecord(entry: 3, ordinal: 0, citation: own),
      ], rulings: [])
    // when
    let documents = try documents(of: [history])
    // then
    var folded = recorded
    folded.title = "second"
    let first = citation(reported: "2024-11-17")
    #expect(documents.first == .event(EventRecorded(event: folded, citations: [first])))
    guard case .eventRevision(let update) = documents[1], case .eventRevision(let correction) = documents[2]
    else {
      Issue.record("no revisions")
      return
    }
    #expect(update.reason.kind == .update && update.citations == [own] && update.patch == updated)
    #expect(correction.reason == RevisionReason(kind: .correction, reason: "again"))
    #expect(documents.count == 3)
  }

  @Test func actorsThatNameOneAnotherInACircle() throws {
    let circle = ["a", "b", "c"].enumerated().map { place, id in
      ActorRecord(
        entry: place + 1,
        actor: Actor(
          id: ID(stored: id), name: id, kind: .body, aliases: [], codes: [],
          memberships: [
            Membership(kind: .partOf, of: ID(stored: ["b", "c", "a"][place]), during: nil)
          ], life: .unstated))
    }
    let documents = try HeldContent(actors: circle).documents()
    guard case .membershipsRevision(let id, let memberships, _) = documents.last else {
      Issue.record("no revision")
      return
    }
    #expect(documents.count == 4)
    #expect(id.text == "c" && memberships.map(\.of.text) == ["a"])
  }

  @Test func anUndatedCitationStaysUndated() throws {
    var bytes: [UInt8] = []
    let writer = DocumentWriter(form: .jsonLines) { _ in false }
    let added = CitationAdded(event: ID(stored: "e"), citation: citation(reported: nil))
    writer.append(.citation(added), to: &bytes)
    let read = try DocumentReader.read(bytes, name: "-", form: nil, reading: edtfOnly(_:citing:))
    guard case .cite(let cite) = read.first?.command else {
      Issue.record("no citation")
      return
    }
    #expect(cite.citations.map(\.reported) == [ReportedDraft.none])
  }

  private func documents(of histories: [EventHistory]) throws -> [ExportedDocument] {
    let source = Source(id: ID(stored: "s"), derivedFrom: []) {
      $0.publisher = "S"
    }
    let held = HeldContent(
      sources: [SourceRecord(entry: 1, source: source, standings: [])], events: histories)
    let documents = try held.documents()
    #expect(documents.first == .source(source))
    return Array(documents.dropFirst())
  }

  private func event(_ title: String) -> Event {
    Event(
      id: ID(stored: "e"), date: EDTFDate(Day(0)), type: .other, modality: .actual, title: title,
      participants: [],
      effects: [], relations: [], place: nil, tags: [], note: nil)
  }

  private func patch(_ change: (inout Event) -> Void) -> EventPatch {
    var changed = event("none")
    change(&changed)
    return EventPatch(from: event("none"), to: changed)
  }

  private func citation(reported: String?) -> Citation {
    Citation(source: ID(stored: "s"), stance: .states, reported: reported.map(edtf))
  }
}

import EDTF
import Documents
import PolicyModel

/// A random ledger's newest content: things that name one another in any direction, circles too, and events with
/// corrections, updates, more citations, rulings, and relations to what was retracted since.
struct RandomContent {
  private var random: Seeded
  private var entry = 0
  private var cited = 0
  private var histories: [EventHistory] = []
  private(set) var sources: [SourceRecord] = []

  static func make(seed: UInt64) -> HeldContent {
    var maker = RandomContent(random: Seeded(seed))
    return maker.content()
  }

  private mutating func next() -> Int {
    entry += 1
    return entry
  }

  private mutating func ids<T>(_ count: Int) -> [ID<T>] {
    let all = (0..<5).map { ID<T>(stored: "x\($0)") }
    return (0..<count).map { _ in random.pick(all) }
  }

  private mutating func content() -> HeldContent {
    var actors: [ActorRecord] = []
    var policies: [PolicyRecord] = []
    for number in 0..<5 {
      var actor = random.actor()
      actor.id = ID(stored: "x\(number)")
      actor.memberships = ids(random.pick([0, 1, 2])).map { Membership(kind: .partOf, of: $0, during: nil) }
      actor.life.successors = ids(random.pick([0, 1, 2])).map { Succession(actor: $0, on: nil) }
      actors.append(ActorRecord(entry: next(), actor: actor))
      var source = random.source()
      source.id = ID(stored: "x\(number)")
      source.derivedFrom = ids(random.pick([0, 1, 2]))
      sources.append(SourceRecord(entry: next(), source: source, standings: []))
      var policy = random.policy()
      policy.id = ID(stored: "x\(number)")
      policy.issuer = ID(stored: "x0")
      policy.addressee = nil
      policy.topic = nil
      policy.requires = ids(random.pick([0, 1, 2])).map { Requirement(policy: $0, value: "a") }
      policies.append(PolicyRecord(entry: next(), policy: policy, reviews: []))
    }
    for _ in 0..<40 { step() }
    let gone = histories.filter { _ in random.chance(15) }
    histories.removeAll { gone.contains($0) }
    histories.sort { $0.id < $1.id }
    // Of what an earlier version undid, nothing is left.
    let retracted = gone.filter { _ in random.chance(60) }.map { history in
      RetractedEvent(entry: next(), reason: "r", history: history)
    }
    // Whom and what the events name is there.
    let named = Set(histories.flatMap(\.everyName))
    for name in named.sorted()
    where name.space == .actor && !actors.contains(where: { $0.own.id.text == name.id }) {
      var actor = random.actor()
      actor.id = ID(stored: name.id)
      actor.memberships = []
      actor.life.successors = []
      actors.append(ActorRecord(entry: next(), actor: actor))
    }
    for name in named.sorted()
    where name.space == .policy && !policies.contains(where: { $0.policy.id.text == name.id }) {
      var policy = policies[0].policy
      policy.id = ID(stored: name.id)
      policy.requires = []
      policies.append(PolicyRecord(entry: next(), policy: policy, reviews: []))
    }
    return HeldContent(
      actors: actors.reversed(), policies: policies.reversed(), sources: sources.reversed(),
      events: histories,
      retracted: retracted)
  }

  private mutating func citation() -> Citation {
    var citation = random.citation()
    cited += 1
    citation.source = ids(1)[0]
    citation.origin = "c\(cited)"
    return citation
  }

  private mutating func records(_ count: Int) -> [CitationRecord] {
    (0..<count).map { CitationRecord(entry: entry, ordinal: $0, citation: citation()) }
  }

  private mutating func relations(to known: [EventID]) -> [Relation] {
    known.isEmpty
      ? []
      : random.some { Relation(type: $0.pick(RelationType.allCases), event: $0.pick(known)) }.withoutRepeats
  }

  /// What turns the event into another one, or lists and effects that are whole.
  private mutating func patch(of history: EventHistory, relatingTo others: [EventID]) -> EventPatch {
    var patch = random.patch()
    patch.relations = random.maybe { _ in true } == nil ? nil : .whole(relations(to: others))
    if random.chance(30) { return patch.whole }
    var changed = history.numbered
    changed.apply(patch)
    return EventPatch(from: history.numbered, to: changed.event)
  }

  private mutating func step() {
    let number = next()
    let index = histories.indices.randomElement(using: &random)
    switch (index, Int.random(in: 0..<10, using: &random)) {
    case (nil, _), (_, 0..<3):
      var event = random.event()
      event.id = ID(stored: random.pick(["a", "z"]) + "\(number)")
      event.relations = relations(to: histories.map(\.id))
      histories.append(
        EventHistory(
          entry: number, recorded: event, revisions: [], citations: records(random.pick([0, 1, 2])),
          rulings: []))
    case (let index?, 3..<7):
      let others = histories.map(\.id).filter { $0 != histories[index].id }
      let patch = patch(of: histories[index], relatingTo: others)
      let kind = random.pick([RevisionKind.correction, .correction, .update])
      let brought = records(kind == .update ? 2 : random.pick([0, 1]))
      histories[index].revisions.append(
        EventRevision(entry: number, reason: RevisionReason(kind: kind, reason: "r\(number)"), patch: patch))
      histories[index].citations += brought.filter { _ in random.chance(80) }
    case (let index?, 7): histories[index].citations += records(1)
    case (let index?, 8):
      let verdict = random.pick(Verdict.allCases)
      histories[index].rulings.append(RulingRecord(entry: number, verdict: verdict, reason: "r"))
    default:
      let source = sources.indices.randomElement(using: &random) ?? 0
      sources[source].standings.append(
        StandingRecord(entry: number, isWithdrawn: random.chance(50), on: random.date(), reason: nil))
    }
  }
}

extension EventHistory {
  /// The things that it names in any version.
  fileprivate var everyName: [ThingName] {
    let recorded = EventRecorded(event: recorded, citations: citations.map(\.citation))
    return Payload.eventRecorded(recorded).named
      + revisions.flatMap {
        Payload.eventRevised(EventRevised(event: id, reason: $0.reason, patch: $0.patch, citations: [])).named
      }
  }
}

extension EventPatch {
  /// The patch as version 1 has it: its lists are whole.
  fileprivate var whole: EventPatch {
    var patch = self
    patch.appliesWhole = true
    if case .edit? = participants { patch.participants = nil }
    if case .edit? = effects { patch.effects = nil }
    if case .edit? = relations { patch.relations = nil }
    if case .edit? = tags { patch.tags = nil }
    return patch
  }
}

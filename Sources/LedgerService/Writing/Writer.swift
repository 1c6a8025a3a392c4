package import EDTF
package import Ledger
package import PolicyModel

/// Looks up, decides and appends, within one transaction of a store. All that is written in the transaction goes through
/// one writer, which remembers what it looked up.
package final class Writer {
  let session: any LedgerWriter
  private let hand: RecordingContext
  private var found = FoundFacts()
  private var size: Int?
  /// The first entry of the command that writes, once it has written one: all that it writes is one act.
  package private(set) var act: Int?
  /// When what it writes is recorded, once it has written something.
  private var time: Timestamp?
  var repeats = Repeats()
  /// Where given, what looks like an event that is there is noted.
  package var mended: MendedEvents?
  /// Whether what documents say once more, word for word, is acknowledged as recorded; else only definitions are.
  package var takesRetries = false
  /// How many entries there were before the command.
  private(set) var start = 0
  /// The entries that documents were found to repeat.
  var matched: Set<Int> = []
  /// Where given, the relations of new events are checked for many of them at once (`checkOrder`).
  package var order: DeferredOrder?
  private let nearest = NearestNames()

  /// - Parameter act: the first entry of the command, where it has written in other transactions before.
  package init(_ session: any LedgerWriter, _ hand: RecordingContext, act: Int? = nil) {
    self.session = session
    self.hand = hand
    self.act = act
  }

  /// Carries a command out.
  /// - Throws: `Rejection` with everything that is wrong with it, and then nothing was appended; the store's errors.
  package func write(_ command: Command, onExisting: OnExisting) throws -> Acknowledgement {
    try naming {
      try write(command, onExisting: onExisting, isIDMade: command.isIDMade, number: 0, at: .none)
    }
  }

  /// Carries something out; a rejection tells what the first of the references that name nothing may have meant.
  package func naming<Done>(_ body: () throws -> Done) throws -> Done {
    do {
      return try body()
    } catch let rejection as Rejection {
      throw try nearest.named(rejection, session, at: sizeNow())
    }
  }

  /// The same, for a document or row of a file.
  /// - Parameters:
  ///   - isIDMade: whether the id of an event is made of what it says, so that it would be another had it been mended.
  ///   - number: which of the file's documents it is.
  package func write(
    _ command: Command, onExisting: OnExisting, isIDMade: Bool, number: Int, at place: SourceLocation
  ) throws -> Acknowledgement {
    if onExisting == .refuse {
      if let done = try recordedAlready(command) { return done }
    } else if let done = try repetition(command) {
      return done
    }
    var needs = command.needs
    needs.defersOrder = order != nil && command.isRecording
    var facts = try facts(needs)
    if !facts.defersOrder, needs.related || facts.related.count > 0 { try checkOrder() }
    if needs.countsRepeats {
      facts.before = repeats.said(command)
      facts.takenRevisions = repeats.takenRevisions
    }
    var decision = try decide(command, facts, onExisting: onExisting)
    if let mended, case .recordEvent(let draft) = command {
      if let same = try same(
        as: decision, mended, isIDMade: isIDMade, isRow: draft.id != nil, number, at: place)
      {
        var known = draft
        known.id = Written(same.text, at: draft.id?.place ?? place)
        return try write(.recordEvent(known), onExisting: onExisting)
      }
    }
    decision.notices += needs.notices(facts).filter { !decision.notices.contains($0) }
    if case .revise(let reason) = onExisting {
      decision = try keptBack(decision, command, reason, facts)
      try keepBack(&decision, command, reason, facts)
      try keepWithdrawn(&decision, reason)
    }
    var done = try append(meaning(decision, of: command), facts)
    if done.payloads.isEmpty, onExisting == .refuse, command.newSubject != nil,
      let earlier = try entry(saying: command, of: done)
    {
      done = try acknowledge(decision, as: earlier)
    }
    if facts.defersOrder {
      order?.note(done.payloads, at: command.placeOfEvent ?? place)
      if order?.isFull ?? false { try checkOrder() }
    }
    if needs.countsRepeats { repeats.note(command, repeated: decision.repeated, done) }
    return done
  }

  /// Carries out the definition of an actor, topic or policy, unless the ledger has it: under that very id, an actor also
  /// under a name or a code. Then it stays as it is, for who names it in passing knows less of it.
  package func defineIfAbsent(_ command: Command) throws -> Acknowledgement? {
    guard let (space, id) = command.defined,
      try ReferenceFinder(session, at: sizeNow()).isKnown(id, in: space)
    else { return try write(command, onExisting: .refuse) }
    return nil
  }

  /// The entry by which an event with that id was recorded; nil where there is none.
  package func entry(recording id: String) throws -> Int? {
    try session.entries(of: id.lowercased(), in: .event, at: sizeNow()).first
  }

  /// What a command comes to where it only says again the one thing that was ever said of its subject; else nil.
  package func repetition(_ command: Command) throws -> Acknowledgement? {
    guard let repeated = try repeated(command, at: sizeNow()) else { return nil }
    if repeated.space == .event { mended?.name(EventID(stored: repeated.subject)) }
    return acknowledge(repeated, [], remarks: [])
  }

  /// A row's event under an id that is not that of an event of other sources that says otherwise.
  package func keptApart(_ draft: EventDraft, isCorrection: Bool) throws -> EventDraft {
    var draft = draft
    while let id = draft.id.flatMap({ EventID($0.value) }),
      let other = try session.events(.some([id]), at: sizeNow()).first
        ?? session.retracted(id, at: sizeNow())?.history,
      let apart = try draft.apart(
        from: other, try facts(draft.needsWhenReconciled), isCorrection: isCorrection), apart.id != draft.id
    {
      draft = apart
    }
    return draft
  }

  /// When the source was published, as far as the ledger knows it.
  package func published(_ source: Reference) throws -> EDTFDate? {
    var needs = Needs()
    if SourceAddress.isAddress(source.text) {
      needs.urls = [source.text]
    } else {
      needs.sources = [source.text]
    }
    let facts = try facts(needs)
    let found = facts.urls[source.text].map(\.text) ?? source.text
    guard case .one(let source)? = facts.sources[found] else { return nil }
    return source.published
  }

  /// The event as it stands; nil where there is none.
  package func event(_ id: String) throws -> Event? {
    try EventID(id).flatMap { try session.events(.some([$0]), at: sizeNow()).first?.newest }
  }

  /// A row's event as planned, where it is dated after the day on which it was first reported; else nil.
  package func planned(_ draft: EventDraft) throws -> EventDraft? {
    let reported = try draft.citations.compactMap { citation in
      switch citation.reported {
      case .on(let date): date.latest.day
      case .fromSource: try published(citation.source)?.latest.day
      case .none: nil
      }
    }
    let starts = draft.effects.isEmpty ? [draft.date] : draft.effects.map { $0.effective ?? draft.date }
    guard let told = reported.min(),
      starts.allSatisfy({ start in start.earliest.day.map { $0 > told } ?? false })
    else { return nil }
    var draft = draft
    draft.modality = .planned
    return draft
  }

  /// Whether an event with this id is there and cites the source of the draft.
  package func isCited(_ draft: EventDraft, by id: String) throws -> Bool {
    guard let id = EventID(id), let there = try session.events(.some([id]), at: sizeNow()).first,
      let source = try source(of: draft)
    else { return false }
    return there.citations.contains { $0.citation.source == source }
  }

  /// The source that the draft cites first.
  package func source(of draft: EventDraft) throws -> SourceID? {
    guard let reference = draft.citations.first?.source else { return nil }
    let facts = try facts(draft.needsWhenReconciled)
    if let id = facts.urls[reference.text] { return id }
    guard case .one(let source)? = facts.sources[reference.text] else { return nil }
    return source.id
  }

  /// Records an event under its id where that is free, else under the next that is.
  package func recordUnderFreeID(_ draft: EventDraft, because reason: String) throws -> Acknowledgement {
    let facts = try facts(draft.needsWhenReconciled)
    let decision = try decideReconciliation(draft, facts, among: [], because: reason).decision
    return try append(meaning(decision, of: .recordEvent(draft)), facts)
  }

  /// The acknowledgement of what the ledger says already.
  package func nothing(in space: Space, of subject: String) -> Acknowledgement {
    if space == .event { mended?.name(EventID(stored: subject)) }
    return acknowledge(Decision([], space, subject), [], remarks: [])
  }

  /// Looks up what deciding on a command needs to know.
  func facts(_ needs: Needs) throws -> Facts {
    var facts = try FactFinder(session, at: sizeNow()).facts(needs, &found)
    facts.today = hand.now.day
    return facts
  }

  /// What was decided, with the ids of actors that were meant where several are one.
  func meaning(_ decision: Decision, of command: Command) throws -> Decision {
    let size = try sizeNow()
    let mergers = try session.mergers(at: size)
    if mergers.isEmpty || decision.payloads.isEmpty { return decision }
    let needs = command.needs
    var participants: [ParticipantDraft] = []
    if case .recordEvent(let draft) = command { participants = draft.participants }
    var meaning = try MergedActorNames(
      of: needs.actors.union(needs.speakers), participants, in: mergers, session, at: size)
    if decision.payloads.contains(where: \.isOnWhatWasSaid) {
      for number in try session.entries(of: decision.subject, in: decision.space, at: size) {
        if let payload = try session.entries(number...number).first?.payload { meaning.remember(payload) }
      }
    }
    var decision = decision
    decision.payloads = decision.payloads.map(meaning.restored)
    return decision
  }

  /// Appends what was decided by these facts.
  func append(_ decision: Decision, _ facts: Facts) throws -> Acknowledgement {
    if decision.payloads.isEmpty { return acknowledge(decision, [], remarks: []) }
    let size = try sizeNow()
    var decision = decision
    if time == nil {
      let decided = try RecordingTime(hand.now, newest: session.head.recordedAt, hand.clock)
      time = decided.time
      decision.notices += decided.notices
    }
    let entries = try session.append(
      decision.payloads, ids: decision.payloads.map { _ in hand.makeID() }, recordedAt: time ?? hand.now,
      recorder: hand.recorder, act: act)
    act = act ?? entries.first?.sequence
    self.size = size + entries.count
    found.forget(after: decision.payloads)
    return acknowledge(
      decision, entries, remarks: try remarks(on: decision.payloads, facts, at: size + entries.count))
  }

  /// How many entries there are, which only this writer changes.
  func sizeNow() throws -> Int {
    if let size { return size }
    let size = try session.head.size
    self.size = size
    start = size
    return size
  }

  func acknowledge(
    _ decision: Decision, _ entries: [Entry], remarks: [Remark]
  ) -> Acknowledgement {
    var done = Acknowledgement(
      space: decision.space, subject: decision.subject, entries: entries.map(\.sequence),
      recordedAt: entries.last?.recordedAt ?? hand.now, payloads: decision.payloads, remarks: remarks,
      notices: decision.notices)
    done.revised = decision.payloads.isEmpty ? nil : decision.revised
    return done
  }
}

extension Writer {
  /// Looks up what deciding on a command needs to know, as if its subject were new.
  func asIfNew(_ command: Command) throws -> Facts {
    try FactFinder(session, at: sizeNow()).facts(command.needs.asIfNew, &found)
  }

  /// What the command comes to where it only says again, word for word, the one thing that was ever said of its subject;
  /// nil where it may say more. An import that is repeated is answered so, without a look at what the ledger now says.
  private func repeated(_ command: Command, at size: Int) throws -> Decision? {
    guard let (space, id) = command.newSubject,
      let said = try session.digest(ofOnlyEntryOf: id, in: space, at: size)
    else { return nil }
    let facts = try asIfNew(command)
    // What is wrong with it is told with all facts at hand.
    guard let decision = try? decide(command, facts, onExisting: .refuse), decision.payloads.count == 1,
      decision.subject == id,
      try Envelope.digest(of: meaning(decision, of: command).payloads[0]) == said
    else { return nil }
    return Decision([], space, id)
  }
}

extension Command {
  /// Whether it records an event under an id that is made of its date and title.
  fileprivate var isIDMade: Bool {
    if case .recordEvent(let draft) = self { draft.id == nil } else { false }
  }

  /// Whether it records an event.
  fileprivate var isRecording: Bool {
    if case .recordEvent = self { true } else { false }
  }

  /// Where the id stands in a file that it gives to an event.
  fileprivate var placeOfEvent: SourceLocation? {
    guard case .recordEvent(let draft) = self, let place = draft.id?.place, place.isInFile else { return nil }
    return place
  }

  /// The id that it defines, where it defines an actor, topic or policy.
  fileprivate var defined: (Space, String)? {
    switch self {
    case .defineActor(let draft): (.actor, draft.id.value)
    case .defineTopic(let draft): (.topic, draft.id.value)
    case .definePolicy(let draft): (.policy, draft.id.value)
    case .defineSource, .reviseActor, .reviseTopic, .revisePolicy, .reviseSource, .recordEvent, .reviseEvent,
      .retractEvent, .cite, .withdrawCitation, .changeStanding, .rule, .review, .assert, .merge, .undo:
      nil
    }
  }
}

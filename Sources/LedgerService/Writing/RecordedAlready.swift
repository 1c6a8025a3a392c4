import Ledger
package import PolicyModel

/// What somebody says once more, for nobody told them that it was recorded: it is nothing new, and the entry is named that
/// says it.
extension Writer {
  /// What a command comes to that says just what an entry says; nil where it may say something else.
  func recordedAlready(_ command: Command) throws -> Acknowledgement? {
    if let (space, id) = command.newSubject { return try defined(command, space, id) }
    guard takesRetries, let (decision, number) = try repeated(command) else { return nil }
    var nothing = decision
    nothing.payloads = []
    // What would be said of it were it new is not so.
    nothing.notices = []
    let done = try acknowledge(nothing, as: number)
    matched.insert(number)
    repeats.note(command, repeated: number, done)
    return done
  }

  /// The acknowledgement of a decision that appends nothing, for an entry says it already.
  func acknowledge(_ decision: Decision, as number: Int) throws -> Acknowledgement {
    if decision.space == .event { mended?.name(EventID(stored: decision.subject)) }
    var done = acknowledge(decision, [], remarks: [])
    done.earlier = number
    if let entry = try session.entries(number...number).first { done.recordedAt = entry.recordedAt }
    return done
  }

  /// The entry that says what a definition says which comes to nothing: the one that defined the thing, where it was in
  /// these words, else the last that revised it.
  package func entry(saying command: Command, of done: Acknowledgement) throws -> Int? {
    let standing = try session.standing(of: done.subject, in: done.space, at: sizeNow()).filter {
      $0.payload.defines
    }
    guard let first = standing.first, let last = standing.last else { return nil }
    return try isAsIfNew(command, first.payload) ? first.number : last.number
  }

  private func defined(_ command: Command, _ space: Space, _ id: String) throws -> Acknowledgement? {
    guard try session.entries(of: id, in: space, at: sizeNow()).first != nil else { return nil }
    let standing = try session.standing(of: id, in: space, at: sizeNow())
    guard let first = standing.first(where: { $0.payload.defines }),
      try isAsIfNew(command, first.payload)
    else { return nil }
    var decision = Decision([], space, id)
    if space == .event { decision.notices.append(Notice(.recorded(EventID(stored: id)), at: .none)) }
    for case .eventRetracted(let retracted) in standing.map(\.payload) {
      guard takesRetries else { return nil }
      decision.notices.append(Notice(.retracted(retracted.event, retracted.reason), at: .none))
    }
    if let last = standing.last(where: { $0.payload.defines })?.number, last != first.number {
      // Who adds a thing by hand that is another by now has not looked; a document is sent again unseen.
      guard takesRetries || space == .event else { return nil }
      decision.notices.append(Notice(.revisedSince(space, id, last), at: .none))
    }
    return try acknowledge(decision, as: first.number)
  }

  /// Whether the command would append just this, were there no such thing.
  private func isAsIfNew(_ command: Command, _ payload: Payload) throws -> Bool {
    let facts = try asIfNew(command)
    guard let decision = try? decide(command, facts, onExisting: .refuse), decision.payloads.count == 1
    else { return false }
    return try meaning(decision, of: command).payloads[0] == payload
  }

  /// What a document that defines nothing says once more, and the entry that says it.
  private func repeated(_ command: Command) throws -> (Decision, Int)? {
    let update = OnExisting.revise(RevisionReason(kind: .update, reason: ""))
    var facts = try facts(command.needs)
    facts.takenRevisions = repeats.takenRevisions
    switch command {
    case .reviseActor, .reviseTopic, .revisePolicy, .reviseSource:
      guard let decision = try? decide(command, facts, onExisting: update),
        let number = try earlierRevision(command, decision, facts)
      else { return nil }
      return (decision, number)
    case .reviseEvent(let revision): return try repeated(command, on: revision.event, facts)
    case .rule(let ruling): return try repeated(command, on: ruling.event, facts)
    case .changeStanding, .review, .assert:
      guard let decision = try? decide(command.evenIfBroken, facts, onExisting: .refuse) else { return nil }
      let wanted = try meaning(decision, of: command).payloads.last
      return try number(of: decision) { $0 == wanted }.map { (decision, $0) }
    case .retractEvent(let retraction):
      let id = retraction.event.text.lowercased()
      let wanted = Payload.eventRetracted(
        EventRetracted(event: EventID(stored: id), reason: retraction.reason))
      let decision = Decision([], .event, id)
      return try number(of: decision) { $0 == wanted }.map { (decision, $0) }
    case .merge(let merge):
      guard let before = facts.merged[merge.actor.text.lowercased()], before.merge.reason == merge.reason,
        let decision = try? decide(command, facts, onExisting: update), decision.payloads.isEmpty
      else { return nil }
      return (decision, before.entry)
    case .cite(let cite):
      if let found = try repeated(command, on: cite.event, facts) { return found }
      guard let decision = try? decide(command, facts, onExisting: .refuse), decision.payloads.isEmpty,
        let number = try number(of: decision, where: { $0.cites(decision.notices) })
      else { return nil }
      return (decision, number)
    case .defineActor, .defineTopic, .definePolicy, .defineSource, .recordEvent, .withdrawCitation, .undo:
      return nil
    }
  }

  /// The entry about an event to which the command would have come, had it been given when that entry was: the event may
  /// have been changed by it, or be there no more.
  private func repeated(
    _ command: Command, on event: Reference, _ facts: Facts
  ) throws -> (Decision, Int)? {
    let about = Decision([], .event, event.text.lowercased())
    let id = EventID(stored: about.subject)
    var then = facts
    for (number, payload) in try standing(about) where payload.kind != .eventRecorded {
      guard let history = try session.events(.some([id]), at: number - 1).first else { continue }
      then.events[event.text] = .one(history)
      guard let decision = try? decide(command, then, onExisting: .refuse),
        try meaning(decision, of: command).payloads.last == payload
      else { continue }
      return (about, number)
    }
    return nil
  }

  /// The entries about the subject that were there before the command and that no other of its documents repeated.
  private func standing(_ decision: Decision) throws -> [(number: Int, payload: Payload)] {
    try session.standing(of: decision.subject, in: decision.space, at: sizeNow()).filter {
      $0.number <= start && !matched.contains($0.number)
    }
  }

  /// The first of them that says something.
  private func number(of decision: Decision, where isIt: (Payload) -> Bool) throws -> Int? {
    try standing(decision).first { isIt($0.payload) }?.number
  }
}

extension Payload {
  /// Whether it says what an actor, policy, topic, source or event is.
  fileprivate var defines: Bool {
    switch self {
    case .actorDefined, .actorRevised, .policyDefined, .policyRevised, .topicDefined, .topicRevised,
      .sourceDefined, .sourceRevised, .eventRecorded, .eventRevised:
      true
    case .actorsMerged, .policyReviewed, .sourceWithdrawn, .sourceRestored, .eventRetracted, .citationAdded,
      .citationWithdrawn, .disputeRuled, .assertionAdded, .entryUndone:
      false
    }
  }

  /// Whether it has a citation of a source that is told to be cited already.
  fileprivate func cites(_ notices: [Notice]) -> Bool {
    let sources = notices.compactMap { notice -> SourceID? in
      if case .cited(_, let source) = notice.says { source } else { nil }
    }
    let citations: [Citation] =
      switch self {
      case .eventRecorded(let recorded): recorded.citations
      case .eventRevised(let revised): revised.citations
      case .citationAdded(let added): [added.citation]
      default: []
      }
    return citations.contains { sources.contains($0.source) }
  }
}

extension Command {
  /// The command, where it asserts something, also where that does not hold any more.
  fileprivate var evenIfBroken: Command {
    guard case .assert(var assertion) = self else { return self }
    assertion.evenIfBroken = true
    return .assert(assertion)
  }
}

import Ledger
import PolicyModel

/// What a file's documents say otherwise is kept back until it is known whether the file goes on to say the rest.
extension Writer {
  /// What the documents come to in the end: what was kept back until it was known whether the file goes on to say
  /// otherwise. To be asked for once, behind the last of them.
  package func settle() throws -> [Acknowledgement] {
    defer { repeats = Repeats() }
    var done: [Acknowledgement] = []
    for back in repeats.goingBack.values.sorted(by: { $0.event.id < $1.event.id }) {
      var needs = Needs()
      needs.events.insert(back.event.id.text)
      needs.related = true
      let facts = try facts(needs)
      guard case .one(let history)? = facts.events[back.event.id.text] else { continue }
      done.append(try append(decideGoingBack(back, history, facts), facts))
    }
    for held in repeats.definitions.values.sorted(by: { $0.decision.subject < $1.decision.subject }) {
      done.append(try append(held.decision, facts(Needs())))
    }
    for (id, notice) in repeats.retracted.sorted(by: { $0.key < $1.key }) {
      done.append(acknowledge(Decision([], .event, id.text, notices: [notice]), [], remarks: []))
    }
    for (id, verdict) in repeats.rulings.sorted(by: { $0.key < $1.key }) {
      guard let last = try session.events(.some([id]), at: sizeNow()).first?.rulings.last?.verdict,
        last != verdict
      else { continue }
      let notice = Notice(.overruled(id, last), at: .none)
      done.append(acknowledge(Decision([], .event, id.text, notices: [notice]), [], remarks: []))
    }
    return done.filter { !$0.payloads.isEmpty || !$0.notices.isEmpty }
  }

  /// Keeps back what a document says otherwise, until it is known whether its file goes on to say the rest: an event or a
  /// thing that was revised since is written as it was first, and then its revisions.
  func keepBack(
    _ decision: inout Decision, _ command: Command, _ reason: RevisionReason, _ facts: Facts
  ) throws {
    if let back = decision.goingBack, !command.isRevisionOfEvent || repeats.goingBack[back.event.id] == nil {
      repeats.goingBack[back.event.id] = back
    }
    decision.notices.removeAll { notice in
      guard case .retracted(let id, _) = notice.says else { return false }
      repeats.retracted[id] = notice
      return true
    }
    switch command {
    case .retractEvent: repeats.retracted[EventID(stored: decision.subject)] = nil
    case .reviseEvent(let revision):
      let id = EventID(stored: decision.subject)
      if let back = repeats.goingBack[id] { repeats.goingBack[id] = back.continued(by: revision, facts) }
    case .rule(let ruling):
      repeats.rulings[EventID(stored: decision.subject)] = decision.payloads.isEmpty ? ruling.verdict : nil
    default: break
    }
    if !decision.payloads.isEmpty, let list = command.revisedList { repeats.forget(decision, revising: list) }
    // What is defined anew, also where that was undone, is no revision: others may name it further on.
    guard command.isDefinition, let payload = decision.payloads.first, decision.payloads.count == 1,
      let definition = payload.definition, definition != payload
    else { return }
    if payload.onlyShortens(facts) {
      repeats.keep(HeldDefinition(decision: try said(decision, reason), said: definition, isShortened: true))
    } else if try wasSaid(decision) {
      repeats.keep(
        HeldDefinition(decision: goingBack(decision, reason), said: definition, isShortened: false))
    } else {
      return
    }
    decision.payloads = []
    // What is kept back is not so from now on.
    decision.notices.removeAll { notice in
      switch notice.says {
      case .anotherSource, .olderPublication: true
      default: false
      }
    }
  }

  /// The decision; nothing, and a notice, where it would only bring back what the thing was before it was revised.
  private func said(_ decision: Decision, _ reason: RevisionReason) throws -> Decision {
    try wasSaid(decision) ? goingBack(decision, reason) : decision
  }

  func goingBack(_ decision: Decision, _ reason: RevisionReason) -> Decision {
    if reason.kind == .correction { return decision }
    let notice = Notice(.goesBack(decision.space, decision.subject), at: .none)
    return Decision([], decision.space, decision.subject, notices: [notice])
  }

  /// Whether a definition only says what some earlier entry about the thing said: it was revised since.
  private func wasSaid(_ decision: Decision) throws -> Bool {
    guard let value = decision.payloads.first?.definition else { return false }
    return try session.standing(of: decision.subject, in: decision.space, at: sizeNow()).contains {
      $0.payload.definition == value
    }
  }

  /// Leaves out citations that were withdrawn, unless what is written is a correction.
  func keepWithdrawn(_ decision: inout Decision, _ reason: RevisionReason) throws {
    guard reason.kind == .update, decision.space == .event,
      decision.payloads.contains(where: { $0.kind == .citationAdded })
    else { return }
    let id = EventID(stored: decision.subject)
    let withdrawn = try session.withdrawn(from: id, at: sizeNow())
    decision.payloads.removeAll { payload in
      guard case .citationAdded(let added) = payload, withdrawn.contains(added.citation) else { return false }
      decision.notices.append(Notice(.withdrawn(id, added.citation.source), at: .none))
      return true
    }
  }
}

extension LedgerReader {
  /// What the entries that speak of a thing say, without those that were undone, ascending.
  func standing(of id: String, in space: Space, at size: Int) throws -> [(number: Int, payload: Payload)] {
    var undone: Set<Int> = []
    var found: [(number: Int, payload: Payload)] = []
    for number in try entries(of: id, in: space, at: size).reversed() where !undone.contains(number) {
      switch try entries(number...number).first?.payload {
      case .entryUndone(let undoing)?: undone.insert(undoing.entry)
      case let payload?: found.append((number, payload))
      case nil: break
      }
    }
    return found.reversed()
  }

  /// The citations that an event had and has no more.
  fileprivate func withdrawn(from id: EventID, at size: Int) throws -> Set<Citation> {
    var cited: Set<Citation> = []
    for standing in try standing(of: id.text, in: .event, at: size) {
      switch standing.payload {
      case .eventRecorded(let recorded): cited.formUnion(recorded.citations)
      case .eventRevised(let revised): cited.formUnion(revised.citations)
      case .citationAdded(let added): cited.insert(added.citation)
      default: break
      }
    }
    let standing = try events(.some([id]), at: size).first?.citations.map(\.citation) ?? []
    return cited.subtracting(standing)
  }
}

extension Command {
  fileprivate var isRevisionOfEvent: Bool { if case .reviseEvent = self { true } else { false } }

  /// Whether it describes an actor, policy, topic or source whole.
  fileprivate var isDefinition: Bool {
    switch self {
    case .defineActor, .defineTopic, .definePolicy, .defineSource: true
    case .reviseActor, .reviseTopic, .revisePolicy, .reviseSource, .recordEvent, .reviseEvent, .retractEvent,
      .cite, .withdrawCitation, .changeStanding, .rule, .review, .assert, .merge, .undo:
      false
    }
  }
}

extension Payload {
  /// What it says an actor, policy, topic or source is, whether that is new or revised.
  var definition: Payload? {
    switch self {
    case .actorRevised(let actor, _): .actorDefined(actor)
    case .policyRevised(let policy, _): .policyDefined(policy)
    case .topicRevised(let topic, _): .topicDefined(topic)
    case .sourceRevised(let source, _): .sourceDefined(source)
    case .actorDefined, .policyDefined, .topicDefined, .sourceDefined: self
    case .actorsMerged, .sourceWithdrawn, .sourceRestored, .eventRecorded, .eventRevised, .eventRetracted,
      .citationAdded, .citationWithdrawn, .disputeRuled, .policyReviewed, .assertionAdded, .entryUndone:
      nil
    }
  }
}

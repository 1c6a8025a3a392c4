package import EDTF

/// Somebody takes part in an event, or speaks of it, before there was such an actor or after there was none any more.
package struct OutOfLife: Hashable, Sendable {
  package var actor: ActorID
  package var part: Part
  package var side: ActorLife<ActorID>.Outside

  /// What the actor does there.
  package enum Part: Hashable, Sendable {
    case takesPart(Role)
    /// Is cited as speaking, in what this source published.
    case speaks(SourceID)
  }

  package init(actor: ActorID, part: Part, side: ActorLife<ActorID>.Outside) {
    self.actor = actor
    self.part = part
    self.side = side
  }

  /// What of an event lies surely out of the lives of those who act in it, each actor once.
  /// - Parameter life: when an actor was; nil where that is not known.
  package static func all(
    in event: Event, _ citations: [Citation], life: (ActorID) -> ActorLife<ActorID>?
  ) -> [OutOfLife] {
    var found: [OutOfLife] = []
    func take(_ actor: ActorID, _ part: Part, _ side: ActorLife<ActorID>.Outside?) {
      guard let side, !found.contains(where: { $0.actor == actor }) else { return }
      found.append(OutOfLife(actor: actor, part: part, side: side))
    }
    // What was decided ahead was done when it was told, not on the day of the change.
    let done =
      event.modality == .planned
      ? citations.compactMap(\.reported).min { $0.earliestForOrder < $1.earliestForOrder }?.everyDay
      : event.date.everyDay
    for participant in event.participants where participant.role.isAct {
      if let done {
        take(participant.actor, .takesPart(participant.role), life(participant.actor)?.outside(done))
      }
    }
    for citation in citations {
      guard case .actor(let speaker)? = citation.speaker, let life = life(speaker) else { continue }
      take(speaker, .speaks(citation.source), spoke(citation, of: event, in: life))
    }
    return found
  }

  /// Nobody speaks of what happened after their end, or before they were there to speak. What they said may be reported
  /// later, but hardly after more than a year.
  private static func spoke(
    _ citation: Citation, of event: Event, in life: ActorLife<ActorID>
  ) -> ActorLife<ActorID>.Outside? {
    if event.modality == .actual, case .after(let day)? = life.outside(event.date.everyDay) {
      return .after(day)
    }
    guard let side = citation.reported.flatMap({ life.outside($0.everyDay) }) else { return nil }
    switch side {
    case .before: return side
    case .after(let day):
      guard let reported = citation.reported?.earliest.day else { return nil }
      return reported > day.adding(Day.long) ? side : nil
    }
  }
}

extension Role {
  /// Whether who has it does or takes in something, so that they must be there. One may be a target, or be honoured, when
  /// one is gone.
  var isAct: Bool {
    switch self {
    case .issuer, .supplier, .user, .speaker, .mediator, .participant, .informed: true
    case .addressee, .target: false
    }
  }
}

extension Day {
  /// How many days are long: a year.
  package static var long: Int { 365 }
}

package import PolicyModel

/// One thing whole, with its history.
package struct ShowAnswer: Sendable {
  package var known: KnownPrefix
  /// The viewpoint, where one was given beyond the prefix.
  package var viewpoint: Viewpoint
  package var thing: ShownThing
  /// Each entry about it, ascending, with what it changed.
  package var history: [HistoryStep]

  package init(known: KnownPrefix, viewpoint: Viewpoint, thing: ShownThing, history: [HistoryStep]) {
    self.known = known
    self.viewpoint = viewpoint
    self.thing = thing
    self.history = history
  }
}

/// The thing that is shown.
package enum ShownThing: Sendable {
  case actor(ShownActor)
  case policy(ShownPolicy)
  case topic(Topic, policies: [PolicyLabel])
  case source(ShownSource)
  /// With the events that relate to it, and the citations that the viewpoint does not see; `isVisible` is false where
  /// it does not see the event.
  case event(ShownEvent, relatedBy: [RelatedEvent], unseen: [UnseenCitation], isVisible: Bool)
  /// An event that was taken back: what it said when it was recorded is in its history.
  case retracted(EventID)
}

/// A citation that a viewpoint does not see, and why.
package struct UnseenCitation: Sendable {
  package var citation: ShownCitation
  package var reason: Reason

  package enum Reason: String, Sendable {
    case withdrawn = "its source was withdrawn"
    case reportedLater = "reported later"
    case undated = "nothing says when it was reported"
  }

  package init(citation: ShownCitation, reason: Reason) {
    self.citation = citation
    self.reason = reason
  }
}

/// A policy with its names resolved.
package struct ShownPolicy: Sendable {
  package var policy: Policy
  package var label: PolicyLabel
  package var addressee: NamedActor?
  package var requires: [(policy: PolicyLabel, value: String)]
  package var reviews: [PolicyReviewed]
  /// By entry.
  package var assertions: [AssertionRecord]
  /// The events that touch it, by date.
  package var events: [EventBrief]

  package init(
    policy: Policy, label: PolicyLabel, addressee: NamedActor?,
    requires: [(policy: PolicyLabel, value: String)],
    reviews: [PolicyReviewed], assertions: [AssertionRecord], events: [EventBrief]
  ) {
    self.policy = policy
    self.label = label
    self.addressee = addressee
    self.requires = requires
    self.reviews = reviews
    self.assertions = assertions
    self.events = events
  }
}

/// A source with what goes back to it.
package struct ShownSource: Sendable {
  package var source: Source
  package var standings: [StandingRecord]
  package var roots: [SourceID]
  /// The events that cite it, by date.
  package var citedBy: [EventBrief]

  package init(source: Source, standings: [StandingRecord], roots: [SourceID], citedBy: [EventBrief]) {
    self.source = source
    self.standings = standings
    self.roots = roots
    self.citedBy = citedBy
  }
}

/// An event that has a relation to the one shown.
package struct RelatedEvent: Hashable, Sendable {
  package var type: RelationType
  package var event: EventBrief
  package var modality: Modality
  package var isRejected: Bool

  package init(type: RelationType, event: EventBrief, modality: Modality, isRejected: Bool) {
    self.type = type
    self.event = event
    self.modality = modality
    self.isRejected = isRejected
  }
}

/// One entry about a thing, with what it changed.
package struct HistoryStep: Sendable {
  package var line: LogLine
  /// The merged actor whose entry it is, where it is not the shown one's own.
  package var of: ActorID?
  package var changes: [FieldStep]

  package init(line: LogLine, changes: [FieldStep]) {
    self.line = line
    self.changes = changes
  }
}

/// A field before and after an entry, as text; nil is nothing.
package struct FieldStep: Hashable, Sendable {
  package var field: String
  package var from: String?
  package var to: String?

  package init(field: String, from: String?, to: String?) {
    self.field = field
    self.from = from
    self.to = to
  }
}

package import EDTF

/// An event as somebody describes it.
package struct EventDraft: Hashable, Sendable {
  /// Made from the date and the title where it is not given.
  package var id: Written<String>?
  package var date: EDTFDate
  /// `change` where the event has effects and `other` where it has none, unless given.
  package var type: EventType?
  package var modality: Modality
  package var title: String
  package var participants: [ParticipantDraft]
  package var effects: [EffectDraft]
  package var citations: [CitationDraft]
  package var relations: [RelationDraft]
  package var place: String?
  package var tags: [String]
  package var note: String?
  /// Whether it may be recorded without a source.
  package var isUnsourced: Bool

  package init(
    id: Written<String>?, date: EDTFDate, type: EventType?, modality: Modality, title: String,
    participants: [ParticipantDraft], effects: [EffectDraft], citations: [CitationDraft],
    relations: [RelationDraft], place: String?, tags: [String], note: String?, isUnsourced: Bool
  ) {
    self.id = id
    self.date = date
    self.type = type
    self.modality = modality
    self.title = title
    self.participants = participants
    self.effects = effects
    self.citations = citations
    self.relations = relations
    self.place = place
    self.tags = tags
    self.note = note
    self.isUnsourced = isUnsourced
  }
}

/// A participant, the actor as written.
package struct ParticipantDraft: Hashable, Sendable {
  package var actor: Reference
  package var role: Role

  package init(actor: Reference, role: Role) {
    self.actor = actor
    self.role = role
  }
}

/// An effect, its policy and values as written.
package struct EffectDraft: Hashable, Sendable {
  package var policy: Reference
  package var changes: [KeyChangeDraft]
  package var starts: EffectStart
  package var until: EDTFDate?
  package var basis: Basis
  package var place: SourceLocation

  package init(
    policy: Reference, changes: [KeyChangeDraft], starts: EffectStart, until: EDTFDate?, basis: Basis,
    place: SourceLocation
  ) {
    self.policy = policy
    self.changes = changes
    self.starts = starts
    self.until = until
    self.basis = basis
    self.place = place
  }

  /// An effect from a date, which is the event's unless given.
  package init(
    policy: Reference, changes: [KeyChangeDraft], effective: EDTFDate?, until: EDTFDate?, basis: Basis,
    place: SourceLocation
  ) {
    self.init(
      policy: policy, changes: changes, starts: EffectStart(effective), until: until, basis: basis,
      place: place)
  }

  /// The date from which it takes effect, where that was given.
  package var effective: EDTFDate? { starts.date }
}

/// What an effect does to a key, as written.
package struct KeyChangeDraft: Hashable, Sendable {
  package var key: Written<String>
  package var does: KeyOperation

  package init(key: Written<String>, does: KeyOperation) {
    self.key = key
    self.does = does
  }
}

/// A relation, its event and what it is limited to as written.
package struct RelationDraft: Hashable, Sendable {
  package var type: RelationType
  package var event: Reference
  package var from: EDTFDate?
  package var until: EDTFDate?
  package var of: [TargetDraft]

  package init(
    type: RelationType, event: Reference, from: EDTFDate?, until: EDTFDate?, of: [TargetDraft]
  ) {
    self.type = type
    self.event = event
    self.from = from
    self.until = until
    self.of = of
  }

  /// A relation that says nothing of when and on what it acts.
  package init(type: RelationType, event: Reference) {
    self.init(type: type, event: event, from: nil, until: nil, of: [])
  }
}

/// A policy to which a relation is limited, or one key of it, as written.
package struct TargetDraft: Hashable, Sendable {
  package var policy: Reference
  package var key: Written<String>?

  package init(policy: Reference, key: Written<String>?) {
    self.policy = policy
    self.key = key
  }

  /// Reads `policy` or `policy.key`: ids of policies have no dot.
  package init(target: Reference) {
    guard let dot = target.text.firstIndex(of: ".") else {
      self.init(policy: target, key: nil)
      return
    }
    let key = String(target.text[target.text.index(after: dot)...])
    self.init(
      policy: Reference(String(target.text[..<dot]), at: target.place), key: Written(key, at: target.place))
  }
}

/// A citation, its source and speaker as written.
package struct CitationDraft: Hashable, Sendable {
  package var source: Reference
  package var attribution: Attribution?
  package var speaker: SpeakerDraft?
  package var stance: Stance
  package var quote: String?
  package var locator: String?
  package var credibility: Int?
  package var reported: ReportedDraft
  package var origin: String?

  package init(
    source: Reference, attribution: Attribution?, speaker: SpeakerDraft?, stance: Stance, quote: String?,
    locator: String?, credibility: Int?, reported: ReportedDraft, origin: String?
  ) {
    self.source = source
    self.attribution = attribution
    self.speaker = speaker
    self.stance = stance
    self.quote = quote
    self.locator = locator
    self.credibility = credibility
    self.reported = reported
    self.origin = origin
  }
}

/// When a citation was reported, as written.
package enum ReportedDraft: Hashable, Sendable {
  /// Not given: the day on which the source says that it was published, if it says so when this is recorded.
  case fromSource
  /// On no day that is known, whatever the source says.
  case none
  case on(EDTFDate)
}

/// Who spoke, as written: an actor where the text names just one, else words; or words on purpose.
package enum SpeakerDraft: Hashable, Sendable {
  case named(Reference)
  case words(String)
}

package import EDTF

/// The fields of an event that a revision changes. A list is given anew as a whole, or what is taken out of it and put in.
package struct EventChanges: Hashable, Sendable {
  package var date: FieldChange<EDTFDate> = .unchanged
  package var type: FieldChange<EventType> = .unchanged
  package var modality: FieldChange<Modality> = .unchanged
  package var title: FieldChange<String> = .unchanged
  package var participants: FieldChange<[ParticipantDraft]> = .unchanged
  package var effects: FieldChange<[EffectDraft]> = .unchanged
  package var relations: FieldChange<[RelationDraft]> = .unchanged
  package var place: FieldChange<String?> = .unchanged
  package var tags: FieldChange<[String]> = .unchanged
  package var note: FieldChange<String?> = .unchanged
  /// Of single effects: what is changed, each in its turn.
  package var effectChanges: [EffectChangeDraft] = []
  package var added = EventAdditions()
  package var removed = EventRemovals()

  package init() {}
}

/// What a revision puts into an event's lists.
package struct EventAdditions: Hashable, Sendable {
  package var participants: [ParticipantDraft] = []
  package var effects: [EffectDraft] = []
  package var relations: [RelationDraft] = []
  package var tags: [String] = []

  package init() {}
}

/// What a revision takes out of an event's lists.
package struct EventRemovals: Hashable, Sendable {
  package var participants: [ParticipantName] = []
  package var effects: [EffectName] = []
  package var relations: [RelationDraft] = []
  package var tags: [Written<String>] = []

  package init() {}
}

/// A participant that an event has, as somebody names it: in every role unless one is given.
package struct ParticipantName: Hashable, Sendable {
  package var actor: Reference
  package var role: Role?

  package init(actor: Reference, role: Role?) {
    self.actor = actor
    self.role = role
  }
}

/// An effect that an event has, as somebody names it: by its policy, and its number in the event where there are several.
package struct EffectName: Hashable, Sendable {
  package var policy: Reference
  package var number: Int?

  package init(policy: Reference, number: Int?) {
    self.policy = policy
    self.number = number
  }
}

/// What somebody changes of an effect that an event has.
package struct EffectChangeDraft: Hashable, Sendable {
  /// Nil where every effect of the event is meant.
  package var effect: EffectName?
  /// What is done to keys; nil where nothing is done to one any more.
  package var keys: [KeyEditDraft] = []
  package var starts: FieldChange<EffectStart> = .unchanged
  package var until: FieldChange<EDTFDate?> = .unchanged
  package var basis: FieldChange<Basis> = .unchanged
  package var place: SourceLocation

  package init(_ effect: EffectName?, at place: SourceLocation) {
    self.effect = effect
    self.place = place
  }
}

/// What is done to a key from now on, as written.
package struct KeyEditDraft: Hashable, Sendable {
  package var key: Written<String>
  package var does: KeyOperation?

  package init(key: Written<String>, does: KeyOperation?) {
    self.key = key
    self.does = does
  }
}

package import EDTF

/// A new value for a field; `unchanged` where the revision does not speak of it.
package enum FieldChange<Value: Hashable & Sendable>: Hashable, Sendable {
  case unchanged
  case to(Value)

  /// The field's value after the change.
  package func applied(to old: Value) -> Value {
    if case .to(let new) = self { new } else { old }
  }

  /// The new value; nil where there is none.
  package var value: Value? {
    if case .to(let new) = self { new } else { nil }
  }
}

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

/// The fields of an actor that a revision changes.
package struct ActorChanges: Hashable, Sendable {
  package var name: FieldChange<String> = .unchanged
  package var kind: FieldChange<ActorKind> = .unchanged
  package var aliases: FieldChange<[Alias]> = .unchanged
  package var codes: FieldChange<[Code]> = .unchanged
  package var memberships: FieldChange<[MembershipDraft]> = .unchanged
  package var founded: FieldChange<EDTFDate?> = .unchanged
  package var dissolved: FieldChange<EDTFDate?> = .unchanged
  package var successors: FieldChange<[Succession<Reference>]> = .unchanged
  /// Added to what the actor has.
  package var moreAliases: [Alias] = []
  package var moreCodes: [Code] = []
  package var moreMemberships: [MembershipDraft] = []
  package var moreSuccessors: [Succession<Reference>] = []
  /// Taken out of what it has; without dates, whatever the dates are.
  package var fewerAliases: [Alias] = []
  package var fewerCodes: [Code] = []
  package var fewerMemberships: [MembershipName] = []

  package init() {}
}

/// A membership that an actor has, as somebody names it: of any kind, and whatever its dates are, unless they are given.
package struct MembershipName: Hashable, Sendable {
  package var kind: MembershipKind?
  package var of: Reference
  package var during: EDTFDate?

  package init(kind: MembershipKind?, of: Reference, during: EDTFDate?) {
    self.kind = kind
    self.of = of
    self.during = during
  }
}

/// The fields of a topic that a revision changes.
package struct TopicChanges: Hashable, Sendable {
  package var name: FieldChange<String> = .unchanged

  package init() {}
}

/// The fields of a policy that a revision changes. Its scale and issuer may change only while no event touches it.
package struct PolicyChanges: Hashable, Sendable {
  package var title: FieldChange<String> = .unchanged
  package var issuer: FieldChange<Reference> = .unchanged
  package var addressee: FieldChange<Reference?> = .unchanged
  package var object: FieldChange<String?> = .unchanged
  package var topic: FieldChange<Reference?> = .unchanged
  package var scale: FieldChange<Scale> = .unchanged
  package var stricter: FieldChange<Stricter?> = .unchanged
  package var requires: FieldChange<[RequirementDraft]> = .unchanged
  /// Added to what it requires; a policy that it required before may have another value.
  package var moreRequires: [RequirementDraft] = []
  package var fewerRequires: [Reference] = []

  package init() {}
}

/// The fields of a source that a revision changes.
package struct SourceChanges: Hashable, Sendable {
  package var publisher: FieldChange<String?> = .unchanged
  package var title: FieldChange<String?> = .unchanged
  package var author: FieldChange<String?> = .unchanged
  package var url: FieldChange<String?> = .unchanged
  package var archivedURL: FieldChange<String?> = .unchanged
  package var language: FieldChange<String?> = .unchanged
  package var published: FieldChange<EDTFDate?> = .unchanged
  package var accessed: FieldChange<EDTFDate?> = .unchanged
  package var kind: FieldChange<SourceKind?> = .unchanged
  package var reliability: FieldChange<Reliability?> = .unchanged
  package var derivedFrom: FieldChange<[Reference]> = .unchanged
  package var moreDerivedFrom: [Reference] = []
  package var fewerDerivedFrom: [Reference] = []

  package init() {}
}

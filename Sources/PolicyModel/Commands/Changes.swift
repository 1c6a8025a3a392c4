package import EDTF

/// A new value for a field; `unchanged` where the revision does not speak of it.
package enum FieldChange<Value: Hashable & Sendable>: Hashable, Sendable {
  case unchanged
  case to(Value)

  /// The field's value after the change.
  package func applied(to old: Value) -> Value {
    if case .to(let new) = self { new } else { old }
  }
}

/// The fields of an event that a revision changes.
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

  package init() {}
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

  package init() {}
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

  package init() {}
}

package import EDTF

/// How a record names others: by ids that were looked up, or as somebody wrote it. Records that differ in nothing else
/// are one type with this parameter.
package protocol Naming: Sendable {
  associatedtype ActorReference: Hashable & Sendable
  associatedtype EventReference: Hashable & Sendable
  associatedtype PolicyReference: Hashable & Sendable
  associatedtype SourceReference: Hashable & Sendable
  associatedtype TopicReference: Hashable & Sendable
  /// The ids of records that are defined.
  associatedtype NewActor: Hashable & Sendable
  associatedtype NewPolicy: Hashable & Sendable
  associatedtype NewSource: Hashable & Sendable
  associatedtype NewTopic: Hashable & Sendable
  associatedtype SpeakerReference: Hashable & Sendable
  /// The day on which something was reported.
  associatedtype ReportedDay: Hashable & Sendable
  associatedtype Target: Hashable & Sendable
}

/// Names that were looked up.
package enum Identified: Naming {
  package typealias ActorReference = ActorID
  package typealias EventReference = EventID
  package typealias PolicyReference = PolicyID
  package typealias SourceReference = SourceID
  package typealias TopicReference = TopicID
  package typealias NewActor = ActorID
  package typealias NewPolicy = PolicyID
  package typealias NewSource = SourceID
  package typealias NewTopic = TopicID
  package typealias SpeakerReference = Speaker
  package typealias ReportedDay = EDTFDate?
  package typealias Target = RelationTarget
}

/// Names as somebody wrote them, with their location.
package enum AsWritten: Naming {
  package typealias ActorReference = Reference
  package typealias EventReference = Reference
  package typealias PolicyReference = Reference
  package typealias SourceReference = Reference
  package typealias TopicReference = Reference
  package typealias NewActor = Written<String>
  package typealias NewPolicy = Written<String>
  package typealias NewSource = Written<String>
  package typealias NewTopic = Written<String>
  package typealias SpeakerReference = SpeakerDraft
  package typealias ReportedDay = ReportedDraft
  package typealias Target = TargetDraft
}

package import EDTF

/// An actor as somebody describes it.
package struct ActorDraft: Hashable, Sendable {
  package var id: Written<String>
  package var name: String
  package var kind: ActorKind
  package var aliases: [Alias]
  package var codes: [Code]
  package var memberships: [MembershipDraft]
  package var life: ActorLife<Reference>

  package init(
    id: Written<String>, name: String, kind: ActorKind, aliases: [Alias], codes: [Code],
    memberships: [MembershipDraft], life: ActorLife<Reference>
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.codes = codes
    self.memberships = memberships
    self.life = life
  }
}

/// A membership, its target as written.
package struct MembershipDraft: Hashable, Sendable {
  package var kind: MembershipKind
  package var of: Reference
  package var during: EDTFDate?

  package init(kind: MembershipKind, of: Reference, during: EDTFDate?) {
    self.kind = kind
    self.of = of
    self.during = during
  }
}

/// A topic as somebody describes it.
package struct TopicDraft: Hashable, Sendable {
  package var id: Written<String>
  package var name: String

  package init(id: Written<String>, name: String) {
    self.id = id
    self.name = name
  }
}

/// A policy as somebody describes it.
package struct PolicyDraft: Hashable, Sendable {
  package var id: Written<String>
  package var title: String
  package var issuer: Reference
  package var addressee: Reference?
  package var object: String?
  package var topic: Reference?
  package var scale: Scale
  package var stricter: Stricter?
  package var requires: [RequirementDraft]

  package init(
    id: Written<String>, title: String, issuer: Reference, addressee: Reference?, object: String?,
    topic: Reference?, scale: Scale, stricter: Stricter?, requires: [RequirementDraft]
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.addressee = addressee
    self.object = object
    self.topic = topic
    self.scale = scale
    self.stricter = stricter
    self.requires = requires
  }
}

/// A requirement, its policy as written.
package struct RequirementDraft: Hashable, Sendable {
  package var policy: Reference
  package var value: String

  package init(policy: Reference, value: String) {
    self.policy = policy
    self.value = value
  }
}

/// A source as somebody describes it.
package struct SourceDraft: Hashable, Sendable {
  package var id: Written<String>
  package var publisher: String?
  package var title: String?
  package var author: String?
  package var url: String?
  package var archivedURL: String?
  package var language: String?
  package var published: EDTFDate?
  package var accessed: EDTFDate?
  package var kind: SourceKind?
  package var reliability: Reliability?
  package var derivedFrom: [Reference]

  package init(
    id: Written<String>, publisher: String?, title: String?, author: String?, url: String?,
    archivedURL: String?,
    language: String?, published: EDTFDate?, accessed: EDTFDate?, kind: SourceKind?,
    reliability: Reliability?,
    derivedFrom: [Reference]
  ) {
    self.id = id
    self.publisher = publisher
    self.title = title
    self.author = author
    self.url = url
    self.archivedURL = archivedURL
    self.language = language
    self.published = published
    self.accessed = accessed
    self.kind = kind
    self.reliability = reliability
    self.derivedFrom = derivedFrom
  }
}

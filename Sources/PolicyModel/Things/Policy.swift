/// One question that one issuer answers over time.
package struct Policy: Hashable, Sendable {
  package var id: PolicyID
  package var title: String
  package var issuer: ActorID
  package var addressee: ActorID?
  package var object: String?
  package var topic: TopicID?
  package var scale: Scale
  /// Which way a numeric status is the stricter; nil where neither is.
  package var stricter: Stricter?
  package var requires: [Requirement]

  package init(
    id: PolicyID, title: String, issuer: ActorID, addressee: ActorID?, object: String?, topic: TopicID?,
    scale: Scale, stricter: Stricter?, requires: [Requirement]
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

/// Which way a numeric status is stricter.
package enum Stricter: String, CaseIterable, Sendable {
  case higher
  case lower
}

/// A value that another policy must have for this one to be of use.
package struct Requirement: Hashable, Sendable {
  package var policy: PolicyID
  package var value: String

  package init(policy: PolicyID, value: String) {
    self.policy = policy
    self.value = value
  }
}

/// What policies of different issuers have in common.
package struct Topic: Hashable, Sendable {
  package var id: TopicID
  package var name: String

  package init(id: TopicID, name: String) {
    self.id = id
    self.name = name
  }
}

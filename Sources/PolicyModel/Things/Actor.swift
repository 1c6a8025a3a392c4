package import EDTF

/// Who acts or is acted upon.
package struct Actor: Hashable, Sendable {
  package var id: ActorID
  package var name: String
  package var kind: ActorKind
  package var aliases: [Alias]
  package var codes: [Code]
  package var memberships: [Membership]
  package var life: ActorLife<ActorID>

  package init(
    id: ActorID, name: String, kind: ActorKind, aliases: [Alias], codes: [Code], memberships: [Membership],
    life: ActorLife<ActorID>
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

/// Another name of an actor, dated where it changed.
package struct Alias: Hashable, Sendable {
  package var name: String
  /// When the name was in use; nil where that was never limited.
  package var during: EDTFDate?

  package init(name: String, during: EDTFDate?) {
    self.name = name
    self.during = during
  }
}

/// An identifier of an actor in somebody's scheme: `iso3166:USA`, `wikidata:Q30`.
package struct Code: Hashable, Sendable, Comparable {
  package var scheme: String
  package var code: String

  package init(scheme: String, code: String) {
    self.scheme = scheme
    self.code = code
  }

  package static func < (a: Code, b: Code) -> Bool { (a.scheme, a.code) < (b.scheme, b.code) }
}

/// A dated belonging of an actor to another.
package struct Membership: Hashable, Sendable {
  package var kind: MembershipKind
  package var of: ActorID
  /// When it lasted; nil where that was never limited.
  package var during: EDTFDate?

  package init(kind: MembershipKind, of: ActorID, during: EDTFDate?) {
    self.kind = kind
    self.of = of
    self.during = during
  }
}

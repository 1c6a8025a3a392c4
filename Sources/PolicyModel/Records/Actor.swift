package import EDTF
import JSON

/// Who acts or is acted upon.
package struct ActorOf<Names: Naming>: Hashable, Sendable {
  package var id: Names.NewActor
  package var name: String
  package var kind: ActorKind
  package var aliases: [Alias]
  package var codes: [Code]
  package var memberships: [MembershipOf<Names>]
  package var life: ActorLife<Names.ActorReference>

  package init(
    id: Names.NewActor, name: String, kind: ActorKind, aliases: [Alias], codes: [Code],
    memberships: [MembershipOf<Names>], life: ActorLife<Names.ActorReference>
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
package struct MembershipOf<Names: Naming>: Hashable, Sendable {
  package var kind: MembershipKind
  package var of: Names.ActorReference
  /// When it lasted; nil where that was never limited.
  package var during: EDTFDate?

  package init(kind: MembershipKind, of: Names.ActorReference, during: EDTFDate?) {
    self.kind = kind
    self.of = of
    self.during = during
  }
}

package typealias Actor = ActorOf<Identified>

/// An actor as somebody describes it.
package typealias ActorDraft = ActorOf<AsWritten>

package typealias Membership = MembershipOf<Identified>

/// A membership, its target as written.
package typealias MembershipDraft = MembershipOf<AsWritten>

extension ActorOf: DescribedRecord {
  package static var fields: [RecordField<Self>] {
    [
      RecordField("id", .reference, isRequired: true),
      RecordField("name", .text, isRequired: true),
      RecordField("kind", .word(ActorKind.allCases.map(\.rawValue)), isRequired: true),
      RecordField("aliases", .list(.defined("alias"))),
      RecordField("codes", .defined("codes")),
      RecordField("memberships", .list(.defined("membership"))),
      .date("founded", \.life.founded),
      .date("dissolved", \.life.dissolved),
      RecordField("successors", .list(.defined("succession"))),
    ]
  }
}

/// The fields of an actor that a revision changes.
package struct ActorChanges: Hashable, Sendable {
  package var name: FieldChange<String> = .unchanged
  package var kind: FieldChange<ActorKind> = .unchanged
  package var aliases: FieldChange<[Alias]> = .unchanged
  package var codes: FieldChange<[Code]> = .unchanged
  package var memberships: FieldChange<[MembershipDraft]> = .unchanged
  /// The fields that hold one plain value.
  package var plain = PlainChanges()
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

/// The stored form of actors.
enum ActorCoding {
  static func write(_ actor: Actor, to form: inout StoredForm) {
    form.maps("aliases", ifAny: actor.aliases) { alias, form in
      form.text("during", ifAny: alias.during?.text)
      form.text("name", alias.name)
    }
    write(codes: actor.codes, to: &form)
    form.text("dissolved", ifAny: actor.life.dissolved?.text)
    form.text("founded", ifAny: actor.life.founded?.text)
    form.text("id", actor.id.text)
    form.text("kind", actor.kind.rawValue)
    form.maps("memberships", ifAny: actor.memberships) { membership, form in
      form.text("during", ifAny: membership.during?.text)
      form.text(field(of: membership.kind), membership.of.text)
    }
    form.text("name", actor.name)
    form.maps("successors", ifAny: actor.life.successors) { succession, form in
      form.text("actor", succession.actor.text)
      form.text("on", ifAny: succession.on?.text)
    }
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> Actor {
    let fields = try StoredMap(tree)
    return Actor(
      id: try fields.value("id", StoredValue.id), name: try fields.value("name", StoredValue.text),
      kind: try fields.value("kind", StoredValue.word), aliases: try fields.list("aliases", alias),
      codes: try codes(fields), memberships: try fields.list("memberships", membership),
      life: ActorLife(
        founded: try fields.optional("founded", StoredValue.date),
        dissolved: try fields.optional("dissolved", StoredValue.date),
        successors: try fields.list("successors", succession)))
  }

  /// A map by scheme; where that would lose a code or the order of them, a list.
  private static func write(codes: [Code], to form: inout StoredForm) {
    let isMap = zip(codes, codes.dropFirst()).allSatisfy { JSONWriter.precedes($0.scheme, $1.scheme) }
    if isMap {
      form.map("codes", ifAny: codes.map { ($0.scheme, $0.code) })
    } else {
      form.maps("codes", codes) { code, form in
        form.text("code", code.code)
        form.text("scheme", code.scheme)
      }
    }
  }

  private static func codes(_ fields: StoredMap) throws(PayloadProblem) -> [Code] {
    if case .list = fields["codes"] {
      return try fields.list("codes") { (tree) throws(PayloadProblem) in
        let fields = try StoredMap(tree)
        return Code(
          scheme: try fields.value("scheme", StoredValue.text),
          code: try fields.value("code", StoredValue.text))
      }
    }
    return try fields.texts(in: "codes").sorted { JSONWriter.precedes($0.name, $1.name) }
      .map { Code(scheme: $0.name, code: $0.value) }
  }

  private static func alias(_ tree: Tree) throws(PayloadProblem) -> Alias {
    let fields = try StoredMap(tree)
    return Alias(
      name: try fields.value("name", StoredValue.text),
      during: try fields.optional("during", StoredValue.date))
  }

  private static func membership(_ tree: Tree) throws(PayloadProblem) -> Membership {
    let fields = try StoredMap(tree)
    for kind in MembershipKind.allCases {
      if let of: ActorID = try fields.optional(field(of: kind), StoredValue.id) {
        return Membership(kind: kind, of: of, during: try fields.optional("during", StoredValue.date))
      }
    }
    throw PayloadProblem("", .notA("a membership: it names none of holds, partOf, memberOf"))
  }

  private static func succession(_ tree: Tree) throws(PayloadProblem) -> Succession<ActorID> {
    let fields = try StoredMap(tree)
    return Succession(
      actor: try fields.value("actor", StoredValue.id), on: try fields.optional("on", StoredValue.date))
  }

  private static func field(of kind: MembershipKind) -> String {
    switch kind {
    case .holds: "holds"
    case .partOf: "partOf"
    case .memberOf: "memberOf"
    }
  }
}

import EDTF
import JSON

/// The stored form of actors.
enum ActorCoding {
  static func write(_ actor: Actor, to form: inout some Form) {
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
    let fields = try Fields(tree)
    return Actor(
      id: try fields.value("id", Stored.id), name: try fields.value("name", Stored.text),
      kind: try fields.value("kind", Stored.word), aliases: try fields.list("aliases", alias),
      codes: try codes(fields), memberships: try fields.list("memberships", membership),
      life: ActorLife(
        founded: try fields.optional("founded", Stored.date),
        dissolved: try fields.optional("dissolved", Stored.date),
        successors: try fields.list("successors", succession)))
  }

  /// A map by scheme; where that would lose a code or the order of them, a list.
  private static func write(codes: [Code], to form: inout some Form) {
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

  private static func codes(_ fields: Fields) throws(PayloadProblem) -> [Code] {
    if case .list = fields["codes"] {
      return try fields.list("codes") { (tree) throws(PayloadProblem) in
        let fields = try Fields(tree)
        return Code(
          scheme: try fields.value("scheme", Stored.text), code: try fields.value("code", Stored.text))
      }
    }
    return try fields.texts(in: "codes").sorted { JSONWriter.precedes($0.name, $1.name) }
      .map { Code(scheme: $0.name, code: $0.value) }
  }

  private static func alias(_ tree: Tree) throws(PayloadProblem) -> Alias {
    let fields = try Fields(tree)
    return Alias(
      name: try fields.value("name", Stored.text), during: try fields.optional("during", Stored.date))
  }

  private static func membership(_ tree: Tree) throws(PayloadProblem) -> Membership {
    let fields = try Fields(tree)
    for kind in MembershipKind.allCases {
      if let of: ActorID = try fields.optional(field(of: kind), Stored.id) {
        return Membership(kind: kind, of: of, during: try fields.optional("during", Stored.date))
      }
    }
    throw PayloadProblem("", .notA("a membership: it names none of holds, partOf, memberOf"))
  }

  private static func succession(_ tree: Tree) throws(PayloadProblem) -> Succession<ActorID> {
    let fields = try Fields(tree)
    return Succession(
      actor: try fields.value("actor", Stored.id), on: try fields.optional("on", Stored.date))
  }

  private static func field(of kind: MembershipKind) -> String {
    switch kind {
    case .holds: "holds"
    case .partOf: "partOf"
    case .memberOf: "memberOf"
    }
  }
}

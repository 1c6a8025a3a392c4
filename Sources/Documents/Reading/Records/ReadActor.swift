import PolicyModel

extension Reading {
  func actor(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .actor, ActorDraft.fieldNames) else { return nil }
    let id = fields.required("id", written)
    let name = fields.required("name", filled)
    let kind = fields.required("kind") { word($0, ActorKind.self) }
    let aliases = fields.list("aliases", alias)
    let codes = fields.optional("codes", codes) ?? []
    let memberships = fields.list("memberships", membership)
    let life = ActorLife(
      founded: nil, dissolved: nil, successors: fields.list("successors", succession))
    let plain = plainChanges(fields, of: ActorDraft.self)
    guard let id, let name, let kind else { return nil }
    var actor = ActorDraft(
      id: id, name: name, kind: kind, aliases: aliases, codes: codes, memberships: memberships, life: life)
    plain.apply(to: &actor)
    return .defineActor(actor)
  }

  func actorChanges(_ fields: DocumentFields) -> ActorChanges {
    var changes = ActorChanges()
    changes.name = fields.change("name", filled)
    changes.kind = fields.change("kind") { word($0, ActorKind.self) }
    changes.aliases = fields.changedList("aliases", alias)
    if let node = fields.given("codes") { changes.codes = .to(node.value == .null ? [] : codes(node) ?? []) }
    changes.memberships = fields.changedList("memberships", membership)
    changes.plain = plainChanges(fields, of: ActorDraft.self)
    changes.successors = fields.changedList("successors", succession)
    let lists = ["aliases", "codes", "memberships"]
    if let node = fields["add"], let fields = DocumentFields(node, of: "what is added", known: lists, self) {
      changes.moreAliases = fields.list("aliases", alias)
      changes.moreCodes = fields.optional("codes", codes) ?? []
      changes.moreMemberships = fields.list("memberships", membership)
    }
    if let node = fields["remove"],
      let fields = DocumentFields(node, of: "what is removed", known: lists, self)
    {
      changes.fewerAliases = fields.list("aliases", alias)
      changes.fewerCodes = fields.optional("codes", codes) ?? []
      changes.fewerMemberships = fields.list("memberships", membership).map {
        MembershipName(kind: $0.kind, of: $0.of, during: $0.during)
      }
    }
    return changes
  }

  /// A text, or a map of a name and the time during which it was in use.
  private func alias(_ node: DocumentNode) -> Alias? {
    if case .text = node.value { return filled(node).map { Alias(name: $0, during: nil) } }
    guard let fields = DocumentFields(node, of: "an alias", known: ["name", "during"], self) else {
      return nil
    }
    let during = fields.optional("during", date)
    return fields.required("name", filled).map { Alias(name: $0, during: during) }
  }

  /// A map of schemes, each with a code or a list of them.
  private func codes(_ node: DocumentNode) -> [Code]? {
    guard case .map(let schemes) = node.value else {
      report(ShapeRule.expected("a map", found: node.shape), at: node.spot)
      return nil
    }
    return schemes.flatMap { field -> [Code] in
      let found: [String]
      switch field.value.value {
      case .null: found = []
      case .list: found = list(field.value, of: filled) ?? []
      case .text, .map: found = filled(field.value).map { [$0] } ?? []
      }
      return found.map { Code(scheme: field.name, code: $0) }
    }
  }

  /// An actor, or a map of one and the day from which it took the other's place.
  private func succession(_ node: DocumentNode) -> Succession<Reference>? {
    if case .text = node.value { return reference(node).map { Succession(actor: $0, on: nil) } }
    guard let fields = DocumentFields(node, of: "a successor", known: ["actor", "on"], self) else {
      return nil
    }
    let on = fields.optional("on", date)
    return fields.required("actor", reference).map { Succession(actor: $0, on: on) }
  }

  private func membership(_ node: DocumentNode) -> MembershipDraft? {
    let kinds: [(name: String, kind: MembershipKind)] = [
      ("holds", .holds), ("partOf", .partOf), ("memberOf", .memberOf),
    ]
    let known = kinds.map(\.name) + ["during"]
    guard let fields = DocumentFields(node, of: "a membership", known: known, self) else { return nil }
    let given = kinds.filter { fields[$0.name] != nil }
    let during = fields.optional("during", date)
    guard let first = given.first, given.count == 1 else {
      report(MembershipTextRule.oneTarget(found: given.map(\.name)), at: node.spot)
      return nil
    }
    return fields.required(first.name, reference).map {
      MembershipDraft(kind: first.kind, of: $0, during: during)
    }
  }
}

/// A membership is of one kind.
enum MembershipTextRule: BrokenRule {
  case oneTarget(found: [String])

  var description: String {
    switch self {
    case .oneTarget([]): "a membership must say to what the actor belongs"
    case .oneTarget(let found):
      "a membership is of one kind, and this names \(found.joined(separator: " and "))"
    }
  }

  var hints: [Hint] {
    ["write {holds: OFFICE, during: DATE}, or partOf, or memberOf; one map for each"]
  }
}

import EDTF
import Ledger
import PolicyModel

/// The actors: a row for each version, with its names, codes, memberships and successors.
enum ActorTables {
  static let all = [actor, alias, code, membership, successor]

  static let actor = SQLTable.versions(
    "actor", of: .actor,
    columns: """
      name TEXT NOT NULL
      folded TEXT NOT NULL
      kind TEXT NOT NULL \(oneOf("kind", ActorKind.self))
      founded TEXT
      dissolved TEXT
      """,
    indexes: [
      "CREATE INDEX actor_by_thing ON actor (thing)", "CREATE INDEX actor_by_name ON actor (folded)",
    ])

  static let alias = SQLTable.list(
    "actor_alias", of: "actor",
    columns: """
      name TEXT NOT NULL
      folded TEXT NOT NULL
      during TEXT
      """, indexes: ["CREATE INDEX actor_alias_by_name ON actor_alias (folded)"])

  static let code = SQLTable.list(
    "actor_code", of: "actor",
    columns: """
      scheme TEXT NOT NULL
      code TEXT NOT NULL
      """)

  static let membership = SQLTable.list(
    "actor_membership", of: "actor",
    columns: """
      kind TEXT NOT NULL \(oneOf("kind", MembershipKind.self))
      of_thing INTEGER NOT NULL REFERENCES thing
      during TEXT
      """)

  static let successor = SQLTable.list(
    "actor_successor", of: "actor",
    columns: """
      successor INTEGER NOT NULL REFERENCES thing
      on_date TEXT
      """,
    indexes: [
      "CREATE INDEX actor_successor_by_successor ON actor_successor (successor)",
      "CREATE INDEX actor_code_by_code ON actor_code (code COLLATE NOCASE)",
    ])
}

// MARK: - Writing

extension Projector {
  func write(_ actor: Actor, _ thing: Int, defined: Int, at origin: RowOrigin) throws {
    let version = try connection.insert(
      into: ActorTables.actor, thing, defined, origin.entry, origin.from, actor.name, Folded.key(actor.name),
      actor.kind.rawValue, actor.life.founded?.text, actor.life.dissolved?.text)
    try index.add(.actor, version, actor.searchedTexts)
    for (ordinal, alias) in actor.aliases.enumerated() {
      try connection.insert(
        into: ActorTables.alias, version, ordinal, alias.name, Folded.key(alias.name), alias.during?.text)
    }
    for (ordinal, code) in actor.codes.enumerated() {
      try connection.insert(into: ActorTables.code, version, ordinal, code.scheme, code.code)
    }
    for (ordinal, membership) in actor.memberships.enumerated() {
      try connection.insert(
        into: ActorTables.membership, version, ordinal, membership.kind.rawValue,
        try keys.key(membership.of, at: origin), membership.during?.text)
    }
    for (ordinal, succession) in actor.life.successors.enumerated() {
      try connection.insert(
        into: ActorTables.successor, version, ordinal, try keys.key(succession.actor, at: origin),
        succession.on?.text)
    }
  }
}

// MARK: - Reading

extension SQLiteReader {
  func actors(_ selection: Selection<ActorID>, at size: Int) throws -> [ActorRecord] {
    try connection.brief {
      let mergers = try mergers.mergers(at: size)
      guard case .some(let ids) = selection else {
        return mergers.united(try versions(of: selection, at: size))
      }
      return mergers.united(try versions(of: .some(mergers.everyID(of: ids)), at: size))
    }
  }

  /// The actors without regard to merges.
  private func versions(of selection: Selection<ActorID>, at size: Int) throws -> [ActorRecord] {
    var rows = try VersionRows(selection, in: ActorTables.actor, at: size, self) { id, entry, fields in
      let name = fields.text()
      fields.skip()
      let actor = Actor(
        id: id, name: name, kind: try fields.word(), aliases: [], codes: [], memberships: [],
        life: ActorLife(founded: try fields.dateIfAny(), dissolved: try fields.dateIfAny(), successors: []))
      return ActorRow(entry: entry, actor: actor)
    }
    try rows.add(ActorTables.alias, to: \.actor.aliases) { fields in
      let name = fields.text()
      fields.skip()
      return Alias(name: name, during: try fields.dateIfAny())
    }
    try rows.add(ActorTables.code, to: \.actor.codes) { Code(scheme: $0.text(), code: $0.text()) }
    try rows.add(ActorTables.membership, to: \.actor.memberships) {
      Membership(kind: try $0.word(), of: try $0.id(), during: try $0.dateIfAny())
    }
    try rows.add(ActorTables.successor, to: \.actor.life.successors) {
      Succession(actor: try $0.id(), on: try $0.dateIfAny())
    }
    return rows.ordered.map { ActorRecord(entry: $0.entry, actor: $0.actor) }
  }

  func actors(belongingTo groups: [ActorID], at size: Int) throws -> [ActorRecord] {
    try connection.brief {
      let mergers = try mergers.mergers(at: size)
      let members: [ActorID] = try actors(
        "SELECT version FROM actor_membership WHERE \(isNamed("of_thing", in: .actor))",
        json(mergers.everyID(of: groups).map(\.text)), at: size)
      let wanted = Set(groups.map(mergers.root))
      // What belonged to itself before it was merged does so no more.
      return try actors(.some(members), at: size).filter { record in
        record.actor.memberships.contains { wanted.contains($0.of) }
      }
    }
  }

  func actors(succeededBy actors: [ActorID], at size: Int) throws -> [ActorRecord] {
    try connection.brief {
      let mergers = try mergers.mergers(at: size)
      let before = try self.actors(
        "SELECT version FROM actor_successor WHERE \(isNamed("successor", in: .actor))",
        json(mergers.everyID(of: actors).map(\.text)), at: size)
      let wanted = Set(actors.map(mergers.root))
      return try self.actors(.some(before), at: size).filter { record in
        record.actor.life.successors.contains { wanted.contains($0.actor) }
      }
    }
  }

  func actors(named name: String, at size: Int) throws -> [ActorID] {
    try connection.brief {
      let folded = Folded.key(name)
      let found = try actors(
        "SELECT version FROM actor WHERE folded = ?2 UNION SELECT version FROM actor_alias WHERE folded = ?2",
        folded, at: size)
      let mergers = try mergers.mergers(at: size)
      if mergers.isEmpty { return found }
      let byID = mergers.merged(id: folded).map { [$0] } ?? []
      return Set(found.map(mergers.root) + byID).sorted()
    }
  }

  /// SQLite's NOCASE takes the letters A–Z for those a–z and no others, as `Code.same` does.
  func actors(coded code: String, at size: Int) throws -> [ActorID] {
    try connection.brief {
      let found = try actors(
        "SELECT version FROM actor_code WHERE code = ?2 COLLATE NOCASE", code, at: size)
      let mergers = try mergers.mergers(at: size)
      return mergers.isEmpty ? found : Set(found.map(mergers.root)).sorted()
    }
  }

  /// The actors that by themselves have one of the versions that a query finds, in which `?2` is the value.
  private func actors(_ versions: String, _ value: String, at size: Int) throws -> [ActorID] {
    try ids(in: ActorTables.actor, where: "actor.version IN (\(versions))", value, at: size)
  }
}

/// An actor with the entry that defined it.
private struct ActorRow {
  let entry: Int
  var actor: Actor
}

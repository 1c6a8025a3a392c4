import EDTF
import Ledger
import PolicyModel

/// Reads actors with their names, codes, memberships and successors.
struct ActorReading {
  let connection: Connection
  let names: Names
  private var decoding: Decoding { Decoding(path: connection.path) }

  init(connection: Connection, names: Names) {
    self.connection = connection
    self.names = names
  }

  func actors(_ selection: Selection<ActorID>, at size: Int) throws -> [ActorRecord] {
    let (things, scope) = try names.scope(selection, in: .actor)
    var versions: [Int] = []
    var found: [(thing: Int, entry: Int, actor: Actor)] = []
    let rows = try scope.rows(
      "version, thing, defined, name, kind, founded, dissolved", from: "actor", by: "thing", order: "version",
      at: size,
      connection)
    defer { rows.reset() }
    while try rows.step() {
      let id = ActorID(stored: try names.id(rows.int(1)))
      let actor = Actor(
        id: id, name: rows.text(3), kind: try decoding.word(rows, 4), aliases: [], codes: [], memberships: [],
        life: ActorLife(
          founded: try decoding.dateIfAny(rows, 5), dissolved: try decoding.dateIfAny(rows, 6), successors: []
        ))
      versions.append(rows.int(0))
      found.append((rows.int(1), rows.int(2), actor))
    }
    var parts: Scope = .all
    if case .some = scope { parts = .some(versions) }
    var aliases = try part("version, name, during", of: "actor_alias", parts)
    var codes = try part("version, scheme, code", of: "actor_code", parts)
    var memberships = try part("version, kind, of_thing, during", of: "actor_membership", parts)
    var successors = try part("version, successor, on_date", of: "actor_successor", parts)
    defer {
      successors.finish()
      aliases.finish()
      codes.finish()
      memberships.finish()
    }
    for (index, version) in versions.enumerated() {
      found[index].actor.aliases = try aliases.parts(of: version) {
        Alias(name: $0.text(1), during: try decoding.dateIfAny($0, 2))
      }
      found[index].actor.codes = try codes.parts(of: version) {
        Code(scheme: $0.text(1), code: $0.text(2))
      }
      found[index].actor.memberships = try memberships.parts(of: version) {
        Membership(
          kind: try decoding.word($0, 1), of: ActorID(stored: try names.id($0.int(2))),
          during: try decoding.dateIfAny($0, 3))
      }
      found[index].actor.life.successors = try successors.parts(of: version) {
        Succession(actor: ActorID(stored: try names.id($0.int(1))), on: try decoding.dateIfAny($0, 2))
      }
    }
    return InOrder(things).arrange(
      found.map { (thing: $0.thing, ActorRecord(entry: $0.entry, actor: $0.actor)) })
  }

  private func part(_ columns: String, of table: String, _ scope: Scope) throws -> PartCursor {
    try PartCursor(
      scope.rows(columns, from: table, by: "version", order: "version, ordinal", at: nil, connection))
  }
}

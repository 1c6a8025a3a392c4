import EDTF
import PolicyModel

/// Projects the entries that speak of actors.
struct ActorProjection {
  let connection: Connection
  let keys: Keys
  var lives: Lives { Lives(connection: connection) }

  func define(_ actor: Actor, _ thing: Int, at place: Place) throws {
    guard try !lives.isDefined(thing) else { return }
    try lives.define(thing, at: place)
    try insert(actor, thing, defined: place.entry, at: place)
  }

  func revise(_ actor: Actor, _ thing: Int, at place: Place) throws {
    guard let defined = try lives.defining("actor", thing) else { return }
    try lives.end("actor", of: thing, at: place)
    try insert(actor, thing, defined: defined, at: place)
  }

  /// The actor goes on under another's id. Its own rows stay: its names, codes and memberships are the other's too.
  func merge(_ merged: ActorsMerged, _ thing: Int, at place: Place) throws {
    guard try lives.isDefined(thing) else { return }
    try connection.statement(
      "INSERT INTO merge (thing, entry, from_entry, into_thing, reason) VALUES (?1, ?2, ?3, ?4, ?5)"
    ).run(thing, place.entry, place.from, try keys.key(merged.into, at: place), merged.reason)
  }

  private func insert(_ actor: Actor, _ thing: Int, defined: Int, at place: Place) throws {
    try connection.statement(
      """
      INSERT INTO actor (thing, defined, entry, from_entry, name, folded, kind, founded, dissolved)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """
    ).run(
      thing, defined, place.entry, place.from, actor.name, Folded.key(actor.name), actor.kind.rawValue,
      actor.life.founded?.text, actor.life.dissolved?.text)
    let version = connection.lastRow
    try TextIndex(connection: connection).add(.actor, version, actor.searchedTexts)
    for (ordinal, alias) in actor.aliases.enumerated() {
      try connection.statement("INSERT INTO actor_alias VALUES (?1, ?2, ?3, ?4, ?5)")
        .run(version, ordinal, alias.name, Folded.key(alias.name), alias.during?.text)
    }
    for (ordinal, code) in actor.codes.enumerated() {
      try connection.statement("INSERT INTO actor_code VALUES (?1, ?2, ?3, ?4)")
        .run(version, ordinal, code.scheme, code.code)
    }
    for (ordinal, membership) in actor.memberships.enumerated() {
      let of = try keys.key(membership.of, at: place)
      try connection.statement("INSERT INTO actor_membership VALUES (?1, ?2, ?3, ?4, ?5)")
        .run(version, ordinal, membership.kind.rawValue, of, membership.during?.text)
    }
    for (ordinal, succession) in actor.life.successors.enumerated() {
      let successor = try keys.key(succession.actor, at: place)
      try connection.statement("INSERT INTO actor_successor VALUES (?1, ?2, ?3, ?4)")
        .run(version, ordinal, successor, succession.on?.text)
    }
  }
}

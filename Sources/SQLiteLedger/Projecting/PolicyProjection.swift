import EDTF
import PolicyModel

/// Projects the entries that speak of policies.
struct PolicyProjection {
  let connection: Connection
  let keys: Keys
  var lives: Lives { Lives(connection: connection) }

  func define(_ policy: Policy, _ thing: Int, at place: Place) throws {
    guard try !lives.isDefined(thing) else { return }
    try lives.define(thing, at: place)
    try insert(policy, thing, defined: place.entry, at: place)
  }

  func revise(_ policy: Policy, _ thing: Int, at place: Place) throws {
    guard let defined = try lives.defining("policy", thing) else { return }
    try lives.end("policy", of: thing, at: place)
    try insert(policy, thing, defined: defined, at: place)
  }

  func review(_ reviewed: PolicyReviewed, _ thing: Int, at place: Place) throws {
    guard try lives.isDefined(thing) else { return }
    try connection.statement(
      "INSERT INTO review (thing, entry, from_entry, on_date, note) VALUES (?1, ?2, ?3, ?4, ?5)"
    ).run(thing, place.entry, place.from, reviewed.on.text, reviewed.note)
    try TextIndex(connection: connection).add(.review, connection.lastRow, reviewed.searchedTexts)
    try CitationProjection(connection: connection, keys: keys).insert(reviewed.citations, thing, at: place)
  }

  func assert(_ added: AssertionAdded, _ thing: Int, at place: Place) throws {
    guard try lives.isDefined(thing) else { return }
    let source = try added.source.map { try keys.key($0, at: place) }
    try connection.statement(
      """
      INSERT INTO assertion (thing, entry, from_entry, key, does, value, on_date, source)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """
    ).run(
      thing, place.entry, place.from, try keys.key(added.key), added.state.word, added.state.value,
      added.on.text,
      source)
  }

  private func insert(_ policy: Policy, _ thing: Int, defined: Int, at place: Place) throws {
    let issuer = try keys.key(policy.issuer, at: place)
    let addressee = try policy.addressee.map { try keys.key($0, at: place) }
    let topic = try policy.topic.map { try keys.key($0, at: place) }
    try connection.statement(
      """
      INSERT INTO policy (thing, defined, entry, from_entry, title, issuer, addressee, object, topic, scale, stricter)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """
    ).run(
      thing, defined, place.entry, place.from, policy.title, issuer, addressee, policy.object, topic,
      policy.scale.text, policy.stricter?.rawValue)
    let version = connection.lastRow
    try TextIndex(connection: connection).add(.policy, version, policy.searchedTexts)
    for (ordinal, requirement) in policy.requires.enumerated() {
      let required = try keys.key(requirement.policy, at: place)
      try connection.statement("INSERT INTO policy_requirement VALUES (?1, ?2, ?3, ?4)")
        .run(version, ordinal, required, requirement.value)
    }
  }
}

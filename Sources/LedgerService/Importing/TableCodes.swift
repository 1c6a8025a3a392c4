import Documents
import Ledger
import PolicyModel

/// Holds the codes of a table against what the ledger has: two codes that would have one id are two things, in whatever
/// files they stand.
struct TableCodes {
  let session: any LedgerWriter

  /// Checks a definition that a table makes of a code against the thing that the ledger has under its id.
  /// - Returns: what the code was taken for, where only the id that is made of it says so.
  func check(_ command: Command, madeOf code: String, at place: SourceLocation) throws -> Notice? {
    switch command {
    case .defineActor(let draft): try check(actor: draft, code, at: place)
    case .defineTopic(let draft): try check(topic: draft, code, at: place)
    default: nil
    }
  }

  private func check(actor draft: ActorDraft, _ code: String, at place: SourceLocation) throws -> Notice? {
    let id = TableID.make(code)
    // One that was merged into another is meant by its id.
    guard let known = try session.actors(.some([ActorID(stored: id)]), at: session.head.size).first?.own,
      known.id.text == id
    else { return try sameName(as: draft, code, at: place) }
    let codes = known.codes.map(\.code).filter { TableID.make($0) == id }
    let names = [known.name] + known.aliases.map(\.name)
    if (codes + names).contains(where: { TableID.areOne($0, code) }) { return nil }
    let thing = Nearest(id: id, title: known.name)
    if let other = codes.first {
      throw Rejection([Problem(TableIDRule.known(code, .actor, thing, by: other), at: place)])
    }
    if code.lowercased() == id { return nil }
    if !TableID.areOne(draft.name, code), names.contains(where: { TableCodes.areAlike($0, draft.name) }) {
      return nil
    }
    if let other = names.first(where: { TableID.make($0) == id }) {
      throw Rejection([Problem(TableIDRule.known(code, .actor, thing, by: other), at: place)])
    }
    return Notice(.code(.actor, code, thing), at: place)
  }

  /// That the ledger has an actor with the name of a new one.
  private func sameName(as draft: ActorDraft, _ code: String, at place: SourceLocation) throws -> Notice? {
    let size = try session.head.size
    if try ReferenceFinder(session, at: size).isKnown(draft.id.value, in: .actor) { return nil }
    for name in [draft.name, code] {
      guard let other = try session.actors(named: name, at: size).first,
        let actor = try session.actors(.some([other]), at: size).first?.actor
      else { continue }
      return Notice(
        .sameName(TableID.make(code), name, Nearest(id: actor.id.text, title: actor.name)), at: place)
    }
    return nil
  }

  /// A topic keeps no codes: what is known of the one that made its id is its name.
  private func check(topic draft: TopicDraft, _ code: String, at place: SourceLocation) throws -> Notice? {
    let id = draft.id.value.lowercased()
    guard let known = try session.topics(.some([TopicID(stored: id)]), at: session.head.size).first?.topic,
      !TableID.areOne(known.name, code),
      TableID.areOne(draft.name, code) || !TableCodes.areAlike(known.name, draft.name)
    else { return nil }
    let thing = Nearest(id: id, title: known.name)
    let isMadeOfName = TableID.make(known.name) == id
    // A name that its id writes with hyphens for its blanks is written so by the code too.
    let isPlain = known.name.lowercased().replacing(" ", with: "-") == id
    if isMadeOfName, !(isPlain && code.lowercased() == id) {
      throw Rejection([Problem(TableIDRule.known(code, .topic, thing, by: known.name), at: place)])
    }
    return code.lowercased() == id ? nil : Notice(.code(.topic, code, thing), at: place)
  }

  /// Checks that a policy which the ledger has under the id that the mapping makes is that of the row's actor.
  func check(_ draft: PolicyDraft) throws {
    let size = try session.head.size
    guard let id = PolicyID(draft.id.value),
      let known = try session.policies(.some([id]), at: size).first?.policy,
      let issuer = try ReferenceFinder(session, at: size).ids(draft.issuer.text, in: .actor).first,
      issuer != known.issuer.text
    else { return }
    let two = try session.actors(.some([known.issuer, ActorID(stored: issuer)]), at: size).map(\.actor)
    // What belongs to the other may speak of its policy.
    if two.contains(where: { one in one.memberships.contains { two.map(\.id).contains($0.of) } }) { return }
    throw Rejection([
      Problem(TableIDRule.anothersPolicy(id.text, of: known.issuer.text), at: draft.id.place)
    ])
  }

  /// Whether two names are one.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    Folded.key(one) == Folded.key(other)
  }
}

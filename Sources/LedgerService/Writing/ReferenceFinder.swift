package import EDTF
package import Ledger
package import PolicyModel

/// Finds what a reference names: an exact id, else an actor's name or alias, else an actor's code, else the one id that
/// starts so.
package struct ReferenceFinder {
  private let reader: any LedgerReader
  private let size: Int
  /// Finds what may have been meant; nil where that is left to others.
  private let nearest: NearestNames?

  package init(_ reader: any LedgerReader, at size: Int) {
    self.init(reader, at: size, nearest: NearestNames())
  }

  init(_ reader: any LedgerReader, at size: Int, nearest: NearestNames?) {
    self.reader = reader
    self.size = size
    self.nearest = nearest
  }

  /// What `text` names in a space; `load` reads things by id.
  /// - Parameter days: when it is spoken of: a name that was somebody else's then is not meant.
  package func match<Thing, Of>(
    _ text: String, in space: Space, on days: DaySet = .everyDay, load: ([ID<Of>]) throws -> [Thing]
  ) throws -> Match<Thing> {
    try found(text, in: space, on: days, load: load).match
  }

  /// What `text` names in a space, and by what it was found where it names one thing, or is the start of ids.
  package func found<Thing, Of>(
    _ text: String, in space: Space, on days: DaySet = .everyDay, load: ([ID<Of>]) throws -> [Thing]
  ) throws -> Found<Thing> {
    let (ids, way) = try way(to: text, in: space, on: days)
    if ids.count == 1, let id = ID<Of>(ids[0]), let thing = try load([id]).first {
      return Found(match: .one(thing), by: try by(way, ids, in: space))
    }
    if ids.count > 1 {
      let by = way == .start ? try by(way, ids, in: space) : nil
      return Found(match: .several(try candidates(ids, for: text, in: space)), by: by)
    }
    let near = try nearest?.nearest(text, in: space, reader, at: size) ?? []
    return Found(match: .none(nearest: try named(near, in: space)), by: nil)
  }

  private func by(_ way: Way, _ ids: [String], in space: Space) throws -> FoundBy? {
    switch way {
    case .id: .id
    case .code: .code
    case .name: try named(ids, in: space).first.map(FoundBy.name)
    case .start: .start(try named(ids, in: space))
    }
  }

  /// The actor that a speaker's text names by its id, an alias, or a code with its scheme: words such as “PM” are not
  /// taken for a code.
  package func speaker(_ text: String) throws -> Match<Actor> { try foundSpeaker(text).match }

  /// The same, and by what the actor was found.
  package func foundSpeaker(_ text: String) throws -> Found<Actor> {
    if let id = ActorID(text), let actor = try reader.actors(.some([id]), at: size).first {
      return Found(match: .one(actor.actor), by: .id)
    }
    var ids = try reader.actors(named: text, at: size)
    let isNamed = !ids.isEmpty
    if ids.isEmpty, let code = CodeReference(text), code.scheme != nil { ids = try actors(code) }
    if ids.count > 1 {
      return Found(match: .several(try candidates(ids.map(\.text), for: text, in: .actor)), by: nil)
    }
    guard let actor = try reader.actors(.some(ids), at: size).first?.actor else {
      return Found(match: .none(nearest: []), by: nil)
    }
    return Found(
      match: .one(actor), by: isNamed ? .name(Nearest(id: actor.id.text, title: actor.name)) : .code)
  }

  /// The ids that a text may name: just one where it names one. What names a merged actor names the one that it is.
  package func ids(_ text: String, in space: Space, on days: DaySet = .everyDay) throws -> [String] {
    try way(to: text, in: space, on: days).ids
  }

  private func way(
    to text: String, in space: Space, on days: DaySet
  ) throws -> (ids: [String], by: Way) {
    let (found, by) = try written(text, in: space)
    guard space == .actor, !found.isEmpty else { return (found, by) }
    let actors = try reader.actors(.some(found.map(ActorID.init(stored:))), at: size).map(\.actor)
    guard actors.count > 1, let namesakes = Namesakes(name: text, of: actors) else {
      return (actors.map(\.id.text), by)
    }
    return (namesakes.meant(on: days).map(\.id.text), by)
  }

  /// By what ids were found.
  private enum Way {
    case id
    case name
    case code
    case start
  }

  /// Those who have `text` as their name, where it is that of several.
  package func namesakes(_ text: String) throws -> Namesakes? {
    let ids = try reader.actors(named: text, at: size)
    return ids.count < 2
      ? nil : try Namesakes(name: text, of: reader.actors(.some(ids), at: size).map(\.actor))
  }

  /// What to tell of the several that a text may name.
  package func candidates(_ ids: [String], for text: String, in space: Space) throws -> [Nearest] {
    guard space == .actor else { return try named(ids, in: space) }
    let actors = try reader.actors(.some(ids.map(ActorID.init(stored:))), at: size).map(\.actor)
    if let namesakes = Namesakes(name: text, of: actors) { return namesakes.candidates(actors) }
    let code = CodeReference(text)
    return actors.map { actor in
      let coded = actor.codes.first { code?.names($0) ?? false }
      return Nearest(id: actor.id.text, title: actor.name, because: coded.map { "\($0)" })
    }
  }

  /// Whether a text names something without being only the start of an id.
  package func isKnown(_ text: String, in space: Space) throws -> Bool {
    let key = text.lowercased()
    if try reader.ids(startingWith: key, in: space, limit: 1, at: size).first == key { return true }
    if space != .actor { return false }
    if try !reader.actors(named: text, at: size).isEmpty { return true }
    return try CodeReference(text).map { try !actors($0).isEmpty } ?? false
  }

  /// The ids that a text may name, as they were given once. The id of a retracted event names nothing: it is never taken
  /// for the start of another's.
  private func written(_ text: String, in space: Space) throws -> (ids: [String], by: Way) {
    let key = text.lowercased()
    let starting =
      ID<Event>(text) == nil ? [] : try reader.ids(startingWith: key, in: space, limit: 9, at: size)
    if starting.contains(key) { return (try exists(key, in: space) ? [key] : [], .id) }
    if space == .actor {
      let named = try reader.actors(named: text, at: size)
      if !named.isEmpty { return (named.map(\.text), .name) }
      let coded = try CodeReference(text).map(actors) ?? []
      if !coded.isEmpty { return (coded.map(\.text), .code) }
    }
    return (try starting.filter { try exists($0, in: space) }, .start)
  }

  private func actors(_ code: CodeReference) throws -> [ActorID] {
    let ids = try reader.actors(coded: code.code, at: size)
    if ids.isEmpty { return [] }
    return try reader.actors(.some(ids), at: size).map(\.actor).filter {
      $0.codes.contains(where: code.names)
    }
    .map(\.id)
  }

  private func exists(_ id: String, in space: Space) throws -> Bool {
    space == .event ? try !reader.events(.some([EventID(stored: id)]), at: size).isEmpty : true
  }

  /// The ids with the titles of what they name.
  package func named(_ ids: [String], in space: Space) throws -> [Nearest] {
    let titles: [String: String?]
    switch space {
    case .actor:
      let found = try reader.actors(.some(ids.map(ActorID.init(stored:))), at: size)
      titles = Dictionary(found.map { ($0.actor.id.text, $0.actor.name) }, uniquingKeysWith: { a, _ in a })
    case .policy:
      let found = try reader.policies(.some(ids.map(PolicyID.init(stored:))), at: size)
      titles = Dictionary(found.map { ($0.policy.id.text, $0.policy.title) }, uniquingKeysWith: { a, _ in a })
    case .topic:
      let found = try reader.topics(.some(ids.map(TopicID.init(stored:))), at: size)
      titles = Dictionary(found.map { ($0.topic.id.text, $0.topic.name) }, uniquingKeysWith: { a, _ in a })
    case .source:
      let found = try reader.sources(.some(ids.map(SourceID.init(stored:))), at: size)
      titles = Dictionary(found.map { ($0.source.id.text, $0.source.title) }, uniquingKeysWith: { a, _ in a })
    case .event:
      let found = try reader.events(.some(ids.map(EventID.init(stored:))), at: size)
      titles = Dictionary(found.map { ($0.id.text, $0.newest.title) }, uniquingKeysWith: { a, _ in a })
    }
    return ids.map { Nearest(id: $0, title: titles[$0] ?? nil) }
  }
}

/// What a reference names, and by what that was found.
package struct Found<Thing: Sendable>: Sendable {
  package var match: Match<Thing>
  /// Nil where nothing was found, or several by a name or a code.
  package var by: FoundBy?

  package init(match: Match<Thing>, by: FoundBy?) {
    self.match = match
    self.by = by
  }
}

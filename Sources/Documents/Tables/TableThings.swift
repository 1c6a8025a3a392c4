import EDTF
import PolicyModel

/// The actors, topics and policies of a table, each defined once, before its first use.
struct TableThings {
  /// A policy that rows tell of.
  struct KnownPolicy {
    var id: String
    var actor: Int
    var topic: Int
  }

  struct KnownActor {
    var code: String
    var id: String
    var name: String
    /// Whether only rows of others named it so far, as their parent.
    var isParentOnly: Bool

    /// It as commands name it: by its code where that is its id but for the case, for the ledger may have an actor with
    /// that code under another id.
    var reference: String { code.lowercased() == id ? code : id }
  }

  struct KnownTopic {
    var code: String
    var id: String
    var name: String
  }

  private struct Pair: Hashable {
    var actor: Int
    var topic: Int
  }

  private let mapping: TableMapping
  /// The topics that the mapping names, by code; of several with one code the first.
  private let mappedTopics: [String: TopicColumns]
  /// Their ids, which are meant as they stand there.
  private let mappedIDs: Set<String>
  private(set) var actors: [KnownActor] = []
  private(set) var topics: [KnownTopic] = []
  private(set) var policies: [KnownPolicy] = []
  private var actorsByCode: [String: Int] = [:]
  private var actorsByID: [String: Int] = [:]
  private var topicsByCode: [String: Int] = [:]
  private var topicsByID: [String: Int] = [:]
  private var policiesByPair: [Pair: Int] = [:]
  private var policyIDs: Set<String> = []

  init(_ mapping: TableMapping) {
    self.mapping = mapping
    mappedTopics = Dictionary(
      mapping.topics.map { (Folded.key($0.code), $0) }, uniquingKeysWith: { first, _ in first })
    mappedIDs = Set(mapping.topics.map(\.id.value))
  }

  /// The actor of a code, defined if it is new.
  mutating func actor(
    _ code: String, name: () -> String, parent: String?, at place: SourceLocation,
    _ out: inout [LocatedDocument]
  ) throws(Rejection) -> Int {
    if let known = actorsByCode[code], !actors[known].isParentOnly { return known }
    let id = try TableThings.id(code, at: place)
    var memberships: [MembershipDraft] = []
    if let parent, TableID.make(parent) != id {
      let known = try parentActor(parent, at: place, &out)
      memberships.append(
        MembershipDraft(kind: .memberOf, of: Reference(actors[known].reference, at: place), during: nil))
    }
    let written = name().trimmed
    let (index, isNew) = try add(
      KnownActor(code: code, id: id, name: written.isEmpty ? code : written, isParentOnly: false), at: place)
    actorsByCode[code] = index
    if isNew { define(actors[index], memberships, at: place, &out) }
    return index
  }

  private mutating func parentActor(
    _ code: String, at place: SourceLocation, _ out: inout [LocatedDocument]
  ) throws(Rejection) -> Int {
    if let known = actorsByCode[code] { return known }
    let (index, isNew) = try add(
      KnownActor(code: code, id: try TableThings.id(code, at: place), name: code, isParentOnly: true),
      at: place)
    actorsByCode[code] = index
    if isNew { define(actors[index], [], at: place, &out) }
    return index
  }

  /// Takes an actor in, if it is new: also one that was only a parent so far, which gets the name of its own row.
  private mutating func add(
    _ actor: KnownActor, at place: SourceLocation
  ) throws(Rejection) -> (index: Int, isNew: Bool) {
    guard let known = actorsByID[actor.id] else {
      actorsByID[actor.id] = actors.count
      actors.append(actor)
      return (actors.count - 1, true)
    }
    try TableThings.check(actor.code, actors[known].code, id: actor.id, at: place)
    guard actors[known].isParentOnly, !actor.isParentOnly else { return (known, false) }
    actors[known] = actor
    return (known, true)
  }

  private func define(
    _ actor: KnownActor, _ memberships: [MembershipDraft], at place: SourceLocation,
    _ out: inout [LocatedDocument]
  ) {
    let draft = ActorDraft(
      id: Written(actor.reference, at: place), name: actor.name, kind: mapping.actorKind, aliases: [],
      codes: codes(of: actor), memberships: memberships, life: .unstated)
    out.append(
      LocatedDocument(record: .actor, command: .defineActor(draft), place: place, idMade: .code(actor.code)))
  }

  /// The code, where the id does not say it: another table's code that makes the same id is not the same. Its scheme is
  /// the table's source.
  private func codes(of actor: KnownActor) -> [Code] {
    if actor.code.lowercased() == actor.id { return [] }
    return [Code(scheme: TableID.make(mapping.source.reference.text), code: actor.code)]
  }

  /// The topic that a cell names, defined if it is new.
  mutating func topic(
    _ cell: String, name: () -> String, at place: SourceLocation, _ out: inout [LocatedDocument]
  ) throws(Rejection) -> Int {
    if let known = topicsByCode[cell] { return known }
    var code = cell
    var split: String?
    if let mark = mapping.topicSplit, !mark.isEmpty, let range = cell.firstRange(of: mark) {
      code = String(cell[..<range.lowerBound]).trimmed
      split = String(cell[range.upperBound...]).trimmed
    }
    let mapped = mappedTopics[Folded.key(code)]
    let id: String
    if let mapped { id = mapped.id.value } else { id = try TableThings.id(code, at: place) }
    let written = name().trimmed
    let names = [mapped?.name, split, written, code].compactMap { $0 }
    return try define(
      KnownTopic(code: code, id: id, name: names.first { !$0.isEmpty } ?? id), cell: cell, at: place, &out)
  }

  /// A topic that the mapping itself names.
  mutating func topic(
    id: String, name: String?, at place: SourceLocation, _ out: inout [LocatedDocument]
  ) throws(Rejection) -> Int {
    if let known = topicsByID[id] { return known }
    return try define(KnownTopic(code: id, id: id, name: name ?? id), cell: id, at: place, &out)
  }

  private mutating func define(
    _ topic: KnownTopic, cell: String, at place: SourceLocation, _ out: inout [LocatedDocument]
  ) throws(Rejection) -> Int {
    if let known = topicsByID[topic.id] {
      // Where the mapping gives two codes one id, that is meant.
      if !mappedIDs.contains(topic.id) {
        try TableThings.check(topic.code, topics[known].code, id: topic.id, at: place)
      }
      topicsByCode[cell] = known
      return known
    }
    topicsByCode[cell] = topics.count
    topicsByID[topic.id] = topics.count
    topics.append(topic)
    let draft = TopicDraft(id: Written(topic.id, at: place), name: topic.name)
    // An id that the mapping gives is meant as it stands there.
    let isGiven = mapping.topic?.id.value == topic.id || mappedIDs.contains(topic.id)
    out.append(
      LocatedDocument(
        record: .topic, command: .defineTopic(draft), place: place, idMade: isGiven ? nil : .code(topic.code))
    )
    return topics.count - 1
  }

  /// The actor's policy on the topic, defined if it is new.
  mutating func policy(
    actor: Int, topic: Int, at place: SourceLocation, _ out: inout [LocatedDocument]
  ) throws(Rejection) -> Int {
    let pair = Pair(actor: actor, topic: topic)
    if let known = policiesByPair[pair] { return known }
    let id = mapping.policy.filled { field in
      field == .actor ? actors[actor].id : topics[topic].id
    }
    let made = try TableThings.id(id, at: place)
    guard policyIDs.insert(made).inserted else {
      throw Rejection([Problem(TableIDRule.twoPolicies(made), at: place)])
    }
    policiesByPair[pair] = policies.count
    policies.append(KnownPolicy(id: made, actor: actor, topic: topic))
    let draft = PolicyDraft(
      id: Written(made, at: place), title: "\(topics[topic].name) (\(actors[actor].name))",
      issuer: Reference(actors[actor].reference, at: place), addressee: nil, object: nil,
      topic: Reference(topics[topic].id, at: place), scale: mapping.scale, stricter: mapping.stricter,
      requires: [])
    out.append(LocatedDocument(record: .policy, command: .definePolicy(draft), place: place))
    return policies.count - 1
  }

  private static func id(_ code: String, at place: SourceLocation) throws(Rejection) -> String {
    let id = TableID.make(code)
    guard !id.isEmpty else { throw Rejection([Problem(TableIDRule.nothingLeft(code), at: place)]) }
    return id
  }

  private static func check(
    _ code: String, _ other: String, id: String, at place: SourceLocation
  ) throws(Rejection) {
    guard !TableID.areOne(code, other) else { return }
    throw Rejection([Problem(TableIDRule.alike(code, other, id: id), at: place)])
  }
}

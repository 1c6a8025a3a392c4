import EDTF
import Ledger
import PolicyModel

/// The policies: a row for each version, with what it requires.
enum PolicyTables {
  static let all = [policy, requirement]

  static let policy = SQLTable.versions(
    "policy", of: .policy,
    columns: """
      title TEXT NOT NULL
      issuer INTEGER NOT NULL REFERENCES thing
      addressee INTEGER REFERENCES thing
      object TEXT
      topic INTEGER REFERENCES thing
      scale TEXT NOT NULL
      stricter TEXT \(oneOf("stricter", Stricter.self))
      """, indexes: ["CREATE INDEX policy_by_thing ON policy (thing)"])

  static let requirement = SQLTable.list(
    "policy_requirement", of: "policy",
    columns: """
      policy INTEGER NOT NULL REFERENCES thing
      value TEXT NOT NULL
      """)
}

// MARK: - Writing

extension Projector {
  func write(_ policy: Policy, _ thing: Int, defined: Int, at origin: RowOrigin) throws {
    let version = try connection.insert(
      into: PolicyTables.policy, thing, defined, origin.entry, origin.from, policy.title,
      try keys.key(policy.issuer, at: origin), try policy.addressee.map { try keys.key($0, at: origin) },
      policy.object, try policy.topic.map { try keys.key($0, at: origin) }, policy.scale.text,
      policy.stricter?.rawValue)
    try index.add(.policy, version, policy.searchedTexts)
    for (ordinal, requirement) in policy.requires.enumerated() {
      try connection.insert(
        into: PolicyTables.requirement, version, ordinal, try keys.key(requirement.policy, at: origin),
        requirement.value)
    }
  }
}

// MARK: - Reading

extension SQLiteReader {
  func policies(_ selection: Selection<PolicyID>, at size: Int) throws -> [PolicyRecord] {
    try connection.brief {
      var rows = try VersionRows(selection, in: PolicyTables.policy, at: size, self) { id, entry, fields in
        PolicyRecord(entry: entry, policy: try policy(id, &fields), reviews: [])
      }
      try rows.add(PolicyTables.requirement, to: \.policy.requires) {
        Requirement(policy: try $0.id(), value: $0.text())
      }
      rows.add(try reviews(rows.scope, at: size), to: \.reviews)
      let mergers = try mergers.mergers(at: size)
      return mergers.isEmpty ? rows.ordered : rows.ordered.map(mergers.renamed)
    }
  }

  private func policy(_ id: PolicyID, _ fields: inout RowFields) throws -> Policy {
    let (title, issuer): (String, ActorID) = (fields.text(), try fields.id())
    let (addressee, object): (ActorID?, String?) = (try fields.idIfAny(), fields.textIfAny())
    let topic: TopicID? = try fields.idIfAny()
    let scale: Scale
    do { scale = try Scale(fields.text()) } catch { throw fields.nonsense("\(error)") }
    return Policy(
      id: id, title: title, issuer: issuer, addressee: addressee, object: object, topic: topic, scale: scale,
      stricter: try fields.wordIfAny(), requires: [])
  }

  func policies(issuedBy actors: [ActorID], at size: Int) throws -> [PolicyRecord] {
    try connection.brief {
      let issuers = try mergers.mergers(at: size).everyID(of: actors)
      return try policies(naming: issuers, as: "policy.issuer", in: .actor, at: size)
    }
  }

  func policies(about topics: [TopicID], at size: Int) throws -> [PolicyRecord] {
    try connection.brief { try policies(naming: topics, as: "policy.topic", in: .topic, at: size) }
  }

  /// The policies of which a column names one of these.
  private func policies<Of>(
    naming named: [ID<Of>], as column: String, in space: Space, at size: Int
  ) throws -> [PolicyRecord] {
    let found: [PolicyID] = try ids(
      in: PolicyTables.policy, where: isNamed(column, in: space), json(named.map(\.text)), at: size)
    return try policies(.some(found), at: size)
  }
}

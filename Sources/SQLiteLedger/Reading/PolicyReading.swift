import EDTF
import Ledger
import PolicyModel

/// Reads policies with what they require and their reviews.
struct PolicyReading {
  let connection: Connection
  let names: Names
  private var decoding: Decoding { Decoding(path: connection.path) }

  init(connection: Connection, names: Names) {
    self.connection = connection
    self.names = names
  }

  func policies(_ selection: Selection<PolicyID>, at size: Int) throws -> [PolicyRecord] {
    let (things, scope) = try names.scope(selection, in: .policy)
    let rows = try scope.rows(
      "version, thing, defined, title, issuer, addressee, object, topic, scale, stricter", from: "policy",
      by: "thing",
      order: "version", at: size, connection)
    defer { rows.reset() }
    var versions: [Int] = []
    var records: [(thing: Int, record: PolicyRecord)] = []
    while try rows.step() {
      versions.append(rows.int(0))
      records.append(
        (rows.int(1), PolicyRecord(entry: rows.int(2), policy: try policy(rows), reviews: [])))
    }
    var parts: Scope = .all
    if case .some = scope { parts = .some(versions) }
    var requirements = try PartCursor(
      parts.rows(
        "version, policy, value", from: "policy_requirement", by: "version", order: "version, ordinal",
        at: nil,
        connection))
    defer { requirements.finish() }
    var reviews = try ReviewReading(connection: connection, names: names).reviews(scope, at: size)
    for (index, version) in versions.enumerated() {
      records[index].record.policy.requires = try requirements.parts(of: version) {
        Requirement(policy: PolicyID(stored: try names.id($0.int(1))), value: $0.text(2))
      }
      if let reviewed = reviews.removeValue(forKey: records[index].thing) {
        records[index].record.reviews = reviewed
      }
    }
    return InOrder(things).arrange(records)
  }

  private func policy(_ row: Statement) throws -> Policy {
    let scale: Scale
    do { scale = try Scale(row.text(8)) } catch { throw decoding.nonsense("\(error)") }
    return Policy(
      id: PolicyID(stored: try names.id(row.int(1))), title: row.text(3),
      issuer: ActorID(stored: try names.id(row.int(4))),
      addressee: try row.intIfAny(5).map { ActorID(stored: try names.id($0)) }, object: row.textIfAny(6),
      topic: try row.intIfAny(7).map { TopicID(stored: try names.id($0)) }, scale: scale,
      stricter: try decoding.wordIfAny(row, 9), requires: [])
  }
}

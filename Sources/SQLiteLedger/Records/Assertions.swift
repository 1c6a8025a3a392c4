import EDTF
import Ledger
import PolicyModel

/// What is asserted of policies.
enum AssertionTables {
  static let all = [assertion]

  static let assertion = SQLTable.statements(
    "assertion", of: [.policy],
    columns: """
      key INTEGER NOT NULL REFERENCES word
      does TEXT NOT NULL \(oneOf("does", "set", "clear", "unknown"))
      value TEXT CHECK ((value IS NOT NULL) = (does = 'set'))
      on_date TEXT NOT NULL
      source INTEGER REFERENCES thing
      """, indexes: ["CREATE INDEX assertion_by_thing ON assertion (thing)"])
}

extension Projector {
  func write(_ added: AssertionAdded, _ thing: Int, at origin: RowOrigin) throws {
    guard try isDefined(thing) else { return }
    try connection.insert(
      into: AssertionTables.assertion, thing, origin.entry, origin.from, try keys.key(added.key),
      added.state.word, added.state.value, added.on.text,
      try added.source.map { try keys.key($0, at: origin) })
  }
}

extension SQLiteReader {
  /// The assertions on the policies that were selected, by entry.
  func assertions(of selection: Selection<PolicyID>, at size: Int) throws -> [AssertionRecord] {
    try connection.brief {
      let (_, scope) = try ids.scope(selection, in: .policy)
      let rows = try scope.rows(
        of: AssertionTables.assertion, by: "thing", order: "entry", at: size, connection)
      defer { rows.reset() }
      var found: [AssertionRecord] = []
      while try rows.step() {
        var fields = RowFields(rows, ids, from: 5)
        let added = AssertionAdded(
          policy: PolicyID(stored: try ids.id(rows.int(1))), key: try fields.key(), state: try fields.doing(),
          on: try fields.date(), source: try fields.idIfAny())
        found.append(AssertionRecord(entry: rows.int(2), assertion: added))
      }
      return found
    }
  }
}

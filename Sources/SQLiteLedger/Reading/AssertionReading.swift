import EDTF
import Ledger
import PolicyModel

/// Reads what is asserted of policies.
struct AssertionReading {
  let connection: Connection
  let names: Names

  /// The assertions on the policies that were selected, by entry.
  func assertions(of selection: Selection<PolicyID>, at size: Int) throws -> [AssertionRecord] {
    let decoding = Decoding(path: connection.path)
    let (_, scope) = try names.scope(selection, in: .policy)
    let rows = try scope.rows(
      "thing, entry, key, does, value, on_date, source", from: "assertion", by: "thing", order: "entry",
      at: size, connection)
    defer { rows.reset() }
    var found: [AssertionRecord] = []
    while try rows.step() {
      let added = AssertionAdded(
        policy: PolicyID(stored: try names.id(rows.int(0))), key: try names.key(rows.int(2)),
        state: try decoding.doing(rows, 3, 4), on: try decoding.date(rows, 5),
        source: try rows.intIfAny(6).map { SourceID(stored: try names.id($0)) })
      found.append(AssertionRecord(entry: rows.int(1), assertion: added))
    }
    return found
  }
}

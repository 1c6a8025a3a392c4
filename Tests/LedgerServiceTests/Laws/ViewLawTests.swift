import Ledger
import PolicyModel
import Queries
import TestSupport
import Testing

@testable import SQLiteLedger

/// The file's view `states` says what `state` says, or says that it cannot tell.
@Suite struct ViewLawTests {
  @Test(arguments: 0..<LongRun.cases(1)) func `what the view of states is certain of is the program's answer`(
    block: Int
  )
    throws
  {
    var compared: [String: Int] = [:]
    for number in 0..<25 {
      // Given
      let seed = UInt64(30_000 + block * 25 + number)
      // Tales without disputes, orders and withdrawals too, of which more is certain.
      let kinds: Set<TaleKind> =
        number.isMultiple(of: 2) ? [.record, .cite, .correct, .update] : Set(TaleKind.allCases)
      var teller = Teller(seed: seed, kinds: kinds)
      if number.isMultiple(of: 2) { teller.relating = 5 }
      if number % 4 < 2 { teller.relations += Teller.measures }
      if number % 4 == 0 { teller.relating = 20 }
      for _ in 0..<16 { teller.tell() }
      let ledger = try TaleLedger(teller.tale)
      let store = try ledger.inSQLite()
      for day in stride(from: 1, through: Teller.lastDay + 3, by: 2) {
        let viewpoint = TaleViewpoint(on: day, reported: nil, known: nil, floor: nil)
        // When
        let told = try store.states(on: TaleDocuments.iso(day))
        let rows = try ledger.rows(viewpoint)
        // Then
        for row in rows {
          let key = "\(row.policy.id).\(row.answer.key)"
          let label = "seed \(seed), \(key) on \(day)"
          let found = try #require(told[key], "\(label)")
          compared[found.certainty, default: 0] += 1
          guard found.certainty == "certain" else {
            #expect(found.state == nil && found.value == nil, "\(label)")
            continue
          }
          #expect(row.answer.certainty != .contested, "\(label)")
          #expect(row.answer.alternatives.map(\.state.word) == [found.state], "\(label)")
          #expect(row.answer.alternatives.map(\.state.value) == [found.value], "\(label)")
        }
        for (key, found) in told where !rows.contains(where: { "\($0.policy.id).\($0.answer.key)" == key }) {
          #expect(found.state == nil || found.state == "unstated", "seed \(seed), \(key) on \(day)")
        }
      }
    }
    #expect(compared["certain", default: 0] > 100, "\(compared)")
    #expect(compared["unclear", default: 0] > 100, "\(compared)")
  }
}

extension TaleLedger {
  /// The same entries in a file's tables.
  fileprivate func inSQLite() throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory()
    let entries = try scenario.store.read { try $0.entries(1...(try $0.head.size)) }
    _ = try store.write {
      try $0.append(
        entries.compactMap(\.payload), ids: entries.map(\.id), recordedAt: entries[0].recordedAt,
        recorder: "ann")
    }
    return store
  }
}

extension SQLiteStore {
  fileprivate struct ToldState {
    var state: String?
    var value: String?
    var certainty: String
  }

  /// What the view says of each policy and key on a day.
  fileprivate func states(on day: String) throws -> [String: ToldState] {
    connection.allowViews()
    let rows = try connection.statement(
      "SELECT policy_id, key, state, value, certainty FROM states WHERE day = ?1")
    try rows.bind(day)
    defer { rows.reset() }
    var told: [String: ToldState] = [:]
    while try rows.step() {
      let name = rows.text(0) + "." + rows.text(1)
      #expect(told[name] == nil, "\(name) is told twice")
      told[name] = ToldState(state: rows.textIfAny(2), value: rows.textIfAny(3), certainty: rows.text(4))
    }
    return told
  }
}

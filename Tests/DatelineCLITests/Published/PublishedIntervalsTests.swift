import Testing

/// Published intervals, imported, hold on the days that they name.
@Suite struct PublishedIntervalsTests {
  private struct Interval {
    var start: String
    var end: String
    var value: String
    var flag: String
  }

  @Test func `the publisher's intervals answer as their own expansion day by day`() throws {
    let name = "covid-2020/intervals-2020-09-30.csv"
    guard let table = try PublishedTable(published: name) else { return }
    let ledger = try PublishedLedger()
    try ledger.importing(published: name, mapping: "oxford-intervals")
    var intervals: [String: [Interval]] = [:]
    for row in table.rows {
      guard let colon = row.cell("PolicyType").firstIndex(of: ":") else { continue }
      let policy = "\(row.cell("CountryCode"))/\(row.cell("PolicyType")[..<colon])".lowercased()
      let end = row.cell("EndDate")
      intervals[policy, default: []].append(
        Interval(
          start: row.cell("StartDate"), end: end.isEmpty ? "9" : end, value: row.cell("PolicyValue"),
          flag: row.cell("Flag")))
    }
    for day in [
      "20200115", "20200301", "20200320", "20200401", "20200517", "20200624", "20200731", "20200930",
    ] {
      // The interval that started last holds; of several that start on one day either may.
      var published: [String: String] = [:]
      for (policy, all) in intervals {
        let open = all.filter { $0.start <= day && $0.end >= day }
        guard let last = open.map(\.start).max() else { continue }
        let holding = open.filter { $0.start == last }
        let either = { (texts: [String]) in
          Set(texts.filter { !$0.isEmpty }).sorted().joined(separator: " or ")
        }
        published["\(policy) status"] = either(holding.map(\.value))
        published["\(policy) flag"] = either(holding.map(\.flag))
      }
      published = published.filter { !$0.value.isEmpty }
      let iso = "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))"
      let found = try ledger.states(on: iso)
      for key in Set(published.keys).union(found.keys).sorted() where published[key] != found[key] {
        Issue.record("\(key) on \(iso): \(found[key] ?? "nothing"), should be \(published[key] ?? "nothing")")
      }
    }
  }

  @Test func `the rates of value added tax are those of their states`() throws {
    guard let truth = try PublishedTable(published: "vat-rates/truth_states.csv") else { return }
    let ledger = try PublishedLedger()
    try ledger.importing(published: "vat-rates/intervals.csv", mapping: "vat-intervals")
    for (day, rows) in Dictionary(grouping: truth.rows, by: { $0.cell("date") }) {
      var published: [String: Set<String>] = [:]
      for row in rows {
        let policy = "\(row.cell("territory"))/vat-\(row.cell("rate_type"))".lowercased().replacing(
          " ", with: "-")
        published["\(policy) status", default: []].insert(
          row.cell("rate").replacing(/(\.\d*?)0+$/, with: { $0.output.1 }))
        if !row.cell("currency").isEmpty {
          published["\(policy) currency", default: []].insert(row.cell("currency"))
        }
      }
      let found = try ledger.states(on: day)
      for key in Set(published.keys).union(found.keys).sorted() {
        let wanted = published[key].map { $0.sorted().joined(separator: " or ") }
        #expect(found[key] == wanted, "\(key) on \(day)")
      }
    }
  }
}

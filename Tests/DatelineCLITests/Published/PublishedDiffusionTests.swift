import EDTF
import TestSupport
import Testing

/// Who closed schools when, across the issuers of a published table.
@Suite struct PublishedDiffusionTests {
  @Test func `the dates, lags and those without are the file's`() throws {
    guard let table = try PublishedTable(published: "covid-2020/events.csv") else { return }
    let ledger = try PublishedLedger()
    try ledger.importing(published: "covid-2020/events.csv", mapping: "oxford-changes")
    let changes = table.rows.filter { $0.cell("indicator_code") == "C1" }
    let issuers = Set(changes.map { $0.cell("jurisdiction_code").lowercased() })
    #expect(LongRun.isOn ? issuers.count == 185 : issuers.count > 10)
    for level in ["0", "1", "2", "3"] {
      var first: [String: String] = [:]
      for row in changes where row.cell("new_level") == level {
        let issuer = row.cell("jurisdiction_code").lowercased()
        first[issuer] = min(first[issuer] ?? "9", row.cell("date"))
      }
      let start = try #require(first.values.min().flatMap { Day(iso: $0) })

      let outcome = ledger.bench.ask(
        "diffusion", "c1", "--status", level, "--on", "2020-09-30", "--format", "csv")
      try #require(outcome.code == 0, "\(outcome.complaints)")
      let rows = try PublishedTable(Array(outcome.out.utf8)).rows
      #expect(Set(rows.map { $0.cell("issuer") }) == issuers)
      for row in rows {
        let issuer = row.cell("issuer")
        let date = first[issuer]
        #expect(row.cell("adopted") == (date == nil ? "no" : "yes"), "\(issuer), level \(level)")
        #expect(
          row.cell("possible") == date ?? "" && row.cell("certain") == date ?? "", "\(issuer), \(level)")
        guard let day = date.flatMap({ Day(iso: $0) }) else { continue }
        #expect(row.cell("lagLeast") == "\(day.number - start.number)", "\(issuer), level \(level)")
        #expect(row.cell("first") == (day == start ? "definite" : "impossible"), "\(issuer), level \(level)")
      }
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Two publications of one table, the second reconciled with the first: the ledger's history is theirs.
@Suite struct PublicationHistoryTests {
  /// The rows of a publication by policy and day.
  private typealias Publication = [String: [String: String]]

  private static func publications(_ ledger: PublishedTable) -> (first: Publication, second: Publication) {
    var first: Publication = [:]
    var second: Publication = [:]
    for row in ledger.rows {
      let place = "\(row.policy) \(row.cell("date"))"
      if row.cell("known_on") == "2020-05-16" { first[place] = row }
      second[place] = row.cell("action") == "retract" ? nil : row
    }
    return (first, second)
  }

  private static func csv(_ publication: Publication) -> String {
    let headings = [
      "jurisdiction_code", "jurisdiction_name", "indicator_code", "date", "level", "flag",
    ]
    let lines = publication.keys.sorted().map { place in
      headings.map { "\"\(publication[place]?.cell($0) ?? "")\"" }.joined(separator: ",")
    }
    return ([headings.joined(separator: ",")] + lines).joined(separator: "\r\n")
  }

  @Test func `each publication is answered as it was, and a diff lists what changed between them`() throws {
    guard let table = try PublishedTable(published: "covid-revisions/ledger.csv"),
      let asOf = try PublishedTable(published: "covid-revisions/truth_asof.csv"),
      let revised = try PublishedTable(published: "covid-revisions/revised_2020-05-16__2020-09-30.csv")
    else { return }
    let (first, second) = Self.publications(table)
    #expect(LongRun.isOn ? second.count == 10_497 : second.count > 500)
    let ledger = try PublishedLedger()
    var sizes: [String: Int] = [:]
    let shipped = try String(
      decoding: Data(contentsOf: URL(fileURLWithPath: PublishedLedger.mapping("oxford-levels"))),
      as: UTF8.self)
    for (day, publication) in [("2020-05-16", first), ("2020-09-30", second)] {
      try ledger.bench.folder.write(Array(Self.csv(publication).utf8), to: "\(day).csv")
      let mapping = shipped.replacing("2020-05-16", with: day)
      try ledger.bench.folder.write(Array(mapping.utf8), to: "\(day).yaml")
      try ledger.importing(
        ledger.bench.folder.path("\(day).csv"), mapping: ledger.bench.folder.path("\(day).yaml"),
        "--reconcile", "--reason", "publication of \(day)")
      sizes[day] = try ledger.size()
    }

    for (day, size) in sizes {
      let published = PublishedStates(asOf.rows.filter { $0.cell("known_on") == day })
      for asked in published.days {
        published.compare(try ledger.states(on: asked, "--known", "entry:\(size)"), on: asked)
      }
    }

    let known = "entry:\(sizes["2020-05-16"] ?? 0)..entry:\(sizes["2020-09-30"] ?? 0)"
    let old = Set(first.values.map { $0.cell("jurisdiction_code") })
    #expect(!Set(second.values.map { $0.cell("jurisdiction_code") }).isSubset(of: old))
    for day in ["2020-01-01", "2020-02-10", "2020-03-16", "2020-04-20", "2020-05-12", "2020-05-16"] {
      var wanted: [String: [String]] = [:]
      for row in revised.rows where row.cell("from_day") <= day && row.cell("to_day") >= day {
        for (key, of) in [("status", "level"), ("flag", "flag")]
        where row.cell("old_\(of)") != row.cell("new_\(of)") {
          wanted["\(row.policy) \(key)"] = [row.cell("old_\(of)"), row.cell("new_\(of)")]
        }
      }
      // The jurisdictions that only the second publication has.
      var now: [String: [String: String]] = [:]
      for row in second.values
      where !old.contains(row.cell("jurisdiction_code")) && row.cell("date") <= day
        && row.cell("date") >= now[row.policy]?.cell("date") ?? ""
      {
        now[row.policy] = row
      }
      for (policy, row) in now where !row.cell("level").isEmpty {
        wanted["\(policy) status"] = ["", row.cell("level")]
        if !row.cell("flag").isEmpty { wanted["\(policy) flag"] = ["", row.cell("flag")] }
      }
      let found = try ledger.changes(from: day, to: day, "--known", known)
      for key in Set(wanted.keys).union(found.keys).sorted() {
        #expect(found[key].map { [$0.from, $0.to] } == wanted[key], "\(key) on \(day)")
      }
      let causes = Set(found.values.map(\.causes))
      #expect(
        causes.isSubset(of: ["record: corrected", "record: recorded late", "record: retracted"]), "\(causes)")
      for (key, change) in found where now.keys.contains(String(key.prefix { $0 != " " })) {
        #expect(change.causes == "record: recorded late", "\(key)")
      }
    }
  }
}

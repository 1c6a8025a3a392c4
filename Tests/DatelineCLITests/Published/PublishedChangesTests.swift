import Testing

/// Published changes, imported, answer as the publisher's own daily table does.
@Suite struct PublishedChangesTests {
  @Test(arguments: [("covid-2020", "oxford-changes"), ("covid-us-2020", "oxford-us-changes")])
  func `states and diffs are those of the daily table`(folder: String, mapping: String) throws {
    guard let states = try PublishedTable(published: "\(folder)/truth_states.csv"),
      let diffs = try PublishedTable(published: "\(folder)/truth_diffs.csv")
    else { return }
    let ledger = try PublishedLedger()
    try ledger.importing(published: "\(folder)/events.csv", mapping: mapping)

    let published = PublishedStates(states.rows)
    #expect(published.days.count > 10)
    for day in published.days { published.compare(try ledger.states(on: day), on: day) }

    for (pair, rows) in Dictionary(
      grouping: diffs.rows, by: { "\($0.cell("from_date"))/\($0.cell("to_date"))" })
    {
      var wanted: [String: [String]] = [:]
      for row in rows {
        for (key, of) in [("status", "level"), ("flag", "flag")]
        where row.cell("old_\(of)") != row.cell("new_\(of)") {
          wanted["\(row.policy) \(key)"] = [row.cell("old_\(of)"), row.cell("new_\(of)")]
        }
      }
      let days = pair.split(separator: "/").map(String.init)
      let found = try ledger.changes(from: days[0], to: days[1]).mapValues { [$0.from, $0.to] }
      for key in Set(wanted.keys).union(found.keys).sorted() where wanted[key] != found[key] {
        Issue.record("\(key), \(pair): \(found[key] ?? []), and the publisher has \(wanted[key] ?? [])")
      }
    }
  }

  @Test func `the publisher's panel answers as was known on its day, and a matrix as the panel`() throws {
    guard let panel = try PublishedTable(published: "covid-2020/panel-2020-05-16.csv"),
      let asOf = try PublishedTable(published: "covid-revisions/truth_asof.csv")
    else { return }
    let ledger = try PublishedLedger()
    try ledger.importing(published: "covid-2020/panel-2020-05-16.csv", mapping: "oxford-panel")
    let published = PublishedStates(asOf.rows.filter { $0.cell("known_on") == "2020-05-16" })
    // A row that a panel lacks says nothing: of an actor that it lacks on the day, nothing is compared.
    let has = Set(panel.rows.map { "\($0.cell("CountryCode").lowercased()) \($0.cell("Date"))" })
    for day in published.days {
      let found = try ledger.states(on: day).filter { key, _ in
        has.contains("\(key.prefix { $0 != "/" }) \(day.replacing("-", with: ""))")
      }
      published.compare(found, on: day)
    }

    // The same for one topic, as rows of actors and columns of days.
    let cells = Dictionary(
      panel.rows.map { ("\($0.cell("CountryCode")) \($0.cell("Date"))", $0.cell("C1_School closing")) }
    ) { first, _ in first }
    let days = Set(panel.rows.map { $0.cell("Date") }).sorted()
    let codes = Set(panel.rows.map { $0.cell("CountryCode") }).sorted()
    let matrix = try PublishedLedger()
    let lines =
      [(["code"] + days).joined(separator: ",")]
      + codes.map { code in ([code] + days.map { cells["\(code) \($0)"] ?? "" }).joined(separator: ",") }
    try matrix.bench.folder.write(Array(lines.joined(separator: "\n").utf8), to: "matrix.csv")
    try matrix.bench.folder.write(Array(PublishedChangesTests.matrixMapping.utf8), to: "matrix.yaml")
    try matrix.importing(
      matrix.bench.folder.path("matrix.csv"), mapping: matrix.bench.folder.path("matrix.yaml"))
    for day in stride(from: 0, to: days.count, by: 9).map({ days[$0] }) {
      let iso = "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))"
      let found = try matrix.states(on: iso)
      for code in codes {
        guard let cell = cells["\(code) \(day)"] else { continue }
        let level = cell.isEmpty ? nil : cell.replacing(/\.0+$/, with: "")
        #expect(found["\(code.lowercased())/c1 status"] == level, "\(code) on \(iso)")
      }
    }
  }

  private static let matrixMapping = """
    shape: matrix
    columns: {actor: code}
    topic: {id: c1, name: School closing}
    dateFormat: yyyyMMdd
    missing: [""]
    policy: "{actor}/{topic}"
    scale: numeric
    actorKind: state
    source: {id: panel, publisher: Oxford, published: 2020-05-16}
    """
}

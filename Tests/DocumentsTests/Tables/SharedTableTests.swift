import EDTF
import Documents
import PolicyModel
import Testing

/// The tables as they are published, read by the mappings in `Data/mappings`, against reckonings of their own.
@Suite struct SharedTableTests {
  /// What holds for each policy from each day: levels and flags as the truth tables write them.
  private struct Courses {
    var changes: [String: [(day: String, level: String, flag: String)]] = [:]

    init(_ found: TableReads) {
      for event in found.events {
        guard let effect = event.effects.first else { continue }
        let values = Dictionary(uniqueKeysWithValues: effect.changes.map { ($0.key.value, $0.does) })
        changes[effect.policy.text, default: []].append(
          (event.date.text, Courses.text(values["status"]), Courses.text(values["flag"])))
      }
    }

    private static func text(_ does: KeyOperation?) -> String {
      if case .set(let value)? = does { value } else { "" }
    }

    /// The level and the flag on a day; changes come in order of day.
    func state(_ policy: String, on day: String) -> (level: String, flag: String)? {
      changes[policy]?.last { $0.day <= day }.map { ($0.level, $0.flag) }
    }

    /// The policies with a level on a day.
    func known(on day: String) -> Int {
      changes.keys.count { state($0, on: day).map { !$0.level.isEmpty } ?? false }
    }
  }

  private func policy(_ row: [String: String]) -> String {
    "\(row["jurisdiction_code"] ?? "")/\(row["indicator_code"] ?? "")".lowercased()
  }

  /// Holds courses against a table of states, and gives how many states of how many days it has.
  private func compare(_ courses: Courses, with truth: [[String: String]]) -> (states: Int, days: Int) {
    var days: [String: Int] = [:]
    for row in truth {
      let day = row["date"] ?? ""
      days[day, default: 0] += 1
      let state = courses.state(policy(row), on: day)
      #expect(state?.level == row["level"] && state?.flag == row["flag"], "\(row)")
    }
    for (day, count) in days { #expect(courses.known(on: day) == count, "\(day)") }
    return (truth.count, days.count)
  }

  @Test(arguments: [("covid-2020", "oxford-changes", 10_497), ("covid-us-2020", "oxford-us-changes", 2_663)])
  func `the states that the changes leave are those of the daily table`(
    folder: String, mapping: String, count: Int
  ) throws {
    guard let bytes = SharedTables.bytes("\(folder)/events.csv"),
      let truth = SharedTables.bytes("\(folder)/truth_states.csv")
    else { return }
    let found = try TableReads(bytes, SharedTables.mapping(mapping))
    #expect(found.problems.isEmpty)
    #expect(found.events.count == count && found.summary == Tables.Summary(rows: count, footer: []))
    #expect(Set(found.events.compactMap(\.id?.value)).count == count)
    #expect(found.lines.count { $0.hasPrefix("review") } == found.lines.count { $0.hasPrefix("policy") })
    let rows = SharedTables.rows(bytes)
    #expect(found.events.map { $0.id?.value } == rows.map { $0["event_id"] })
    #expect(found.events.count { $0.note != nil } == rows.count { !($0["note"] ?? "").trimmed.isEmpty })
    #expect(compare(Courses(found), with: SharedTables.rows(truth)).days == 40)
  }

  @Test func `the states of the United States are members of it`() throws {
    guard let bytes = SharedTables.bytes("covid-us-2020/events.csv") else { return }
    let found = try TableReads(bytes, SharedTables.mapping("oxford-us-changes"))
    let actors = found.lines.filter { $0.hasPrefix("actor") }
    #expect(actors.count { $0.hasSuffix("member-of USA") } == 52 && actors.count == 53)
  }

  @Test func `a panel's changes, day by day, are its cells`() throws {
    guard let bytes = SharedTables.bytes("covid-2020/panel-2020-05-16.csv") else { return }
    let mapping = try SharedTables.mapping("oxford-panel")
    let found = try TableReads(bytes, mapping)
    #expect(found.problems.isEmpty && found.summary == Tables.Summary(rows: 22_625, footer: []))
    let courses = Courses(found)
    var cells = 0
    var flagged = 0
    for row in SharedTables.rows(bytes) {
      let date = row["Date"] ?? ""
      let day = "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))"
      for topic in mapping.topics {
        cells += 1
        let policy = "\(row["CountryCode"] ?? "")/\(topic.id.value)".lowercased()
        let state = courses.state(policy, on: day)
        let cell = row[topic.status?.value ?? ""] ?? ""
        // All levels of this table are whole numbers.
        let level = String(cell.prefix { $0 != "." })
        let flag = topic.attributes.first.flatMap { row[$0.column.value] } ?? ""
        #expect(state?.level == level && state?.flag == (level.isEmpty ? "" : flag), "\(policy) \(day)")
        if level == "0", !flag.isEmpty { flagged += 1 }
      }
    }
    #expect(cells == 22_625 * 13 && flagged > 0)
    for (policy, changes) in courses.changes {
      for (one, next) in zip(changes, changes.dropFirst()) {
        #expect((one.level, one.flag) != (next.level, next.flag), "\(policy) \(next.day) changes nothing")
      }
    }
  }

  @Test func `Oxford's intervals include their last day, and the tax rates' do not`() throws {
    if let bytes = SharedTables.bytes("covid-2020/intervals-2020-09-30.csv") {
      let found = try TableReads(bytes, SharedTables.mapping("oxford-intervals"))
      #expect(found.problems.isEmpty && found.events.count == 5_849)
      let rows = SharedTables.rows(bytes)
      for (event, row) in zip(found.events, rows) {
        #expect(event.date.text.filter { $0 != "-" } == row["StartDate"])
        #expect((event.effects[0].until?.text ?? "").filter { $0 != "-" } == row["EndDate"])
      }
      let topics = found.lines.filter { $0.hasPrefix("topic") }
      #expect(topics.count == 13 && topics.contains("topic c1 “School closing”"))
    }
    if let bytes = SharedTables.bytes("vat-rates/intervals.csv") {
      let found = try TableReads(bytes, SharedTables.mapping("vat-intervals"))
      #expect(found.problems.isEmpty && found.events.count == 331)
      for (event, row) in zip(found.events, SharedTables.rows(bytes)) {
        let after = event.effects[0].until.flatMap { $0.latest.day?.adding(1).description } ?? ""
        #expect(after == row["stop_date_exclusive"])
        #expect(
          event.effects[0].changes.first?.does == Decimal(row["rate"] ?? "").map { .set($0.description) })
        #expect(event.effects[0].changes.last?.does == .set(row["currency"] ?? ""))
      }
    }
  }

  @Test func `a publication's own changes leave the states that it had`() throws {
    guard let bytes = SharedTables.bytes("covid-revisions/ledger.csv"),
      let truth = SharedTables.bytes("covid-revisions/truth_asof.csv")
    else { return }
    let known = "2020-05-16"
    let rows = SharedTables.rows(bytes).filter { $0["known_on"] == known }
    let columns = ["jurisdiction_code", "jurisdiction_name", "indicator_code", "date", "level", "flag"]
    let table =
      columns.joined(separator: ",") + "\n"
      + rows.map { row in columns.map { "\"\(row[$0] ?? "")\"" }.joined(separator: ",") + "\n" }.joined()
    let found = try TableReads(Array(table.utf8), SharedTables.mapping("oxford-levels"))
    #expect(found.problems.isEmpty && found.events.count == 7_158)
    let states = SharedTables.rows(truth).filter { $0["known_on"] == known }
    #expect(compare(Courses(found), with: states).states == states.count && !states.isEmpty)
  }
}

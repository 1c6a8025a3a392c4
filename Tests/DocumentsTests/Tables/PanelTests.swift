import EDTF
import Documents
import PolicyModel
import Testing

@Suite struct PanelTests {
  private let mapping = """
    shape: panel
    columns: {date: day, actor: who, actorName: name}
    topics: [{id: c1, name: Schools, status: C1, attributes: {flag: F1}, note: N1}, {id: h1, status: H1}]
    dateFormat: ddMMMyyyy
    source: s
    """

  private func read(_ rows: String) throws -> TableReads {
    try TableReads("who,name,day,C1,F1,N1,H1,other\n" + rows, mapping)
  }

  @Test func `a heading is named as it stands there, or else but for its case, and only one`() throws {
    #expect(try TableReads("WHO,Name,DAY,c1,f1,n1,h1\nA,Aa,01Jan2020,0,,,1\n", mapping).problems.isEmpty)
    #expect(try TableReads("who,name,day,C1,c1,F1,N1,H1\nA,Aa,01Jan2020,0,9,,,1\n", mapping).problems.isEmpty)
    #expect(
      try TableReads("who,name,day,c1,c1,F1,N1,H1\nA,Aa,01Jan2020,0,9,,,1\n", mapping).problems.map {
        $0.contains("several columns “C1”")
      } == [true])
  }

  @Test func `of very many columns that are not there the first are told with what is near`() throws {
    let many = (0..<60).map { "{id: t\($0), status: T\($0)}" }.joined(separator: ", ")
    let mapping = "shape: panel\ncolumns: {date: day}\ntopics: [\(many)]\nactor: {id: a}\nsource: s\n"
    let problems = try TableReads(
      "day," + (0..<60).map { "S\($0)" }.joined(separator: ",") + "\n2020-01-01\n", mapping
    ).problems
    #expect(problems.count == 60)
    #expect(problems.prefix(Rejection.mostTold).allSatisfy { $0.contains("did you mean") })
  }

  @Test func `only changes are kept, those of a flag alone too`() throws {
    let found = try read(
      """
      A,Aa,01Jan2020,0.00,,,,x
      A,Aa,02jan2020,0,,because,,y
      A,Aa,03JAN2020,3.00,1,so,,
      A,Aa,04Jan2020,3.0,1,so,2,
      A,Aa,05Jan2020,3,0,so,2,
      A,Aa,06Jan2020,,1,,2,
      A,Aa,07Jan2020,,,,2,
      A,Aa,09Jan2020,0,1,,2,

      """)
    #expect(found.problems.isEmpty)
    #expect(
      found.eventLines == [
        "2020-01-01-a-c1: a/c1 status=0", "2020-01-01-a-h1: a/h1 status?",
        "2020-01-03-a-c1: a/c1 status=3 flag=1", "2020-01-04-a-h1: a/h1 status=2",
        "2020-01-05-a-c1: a/c1 status=3 flag=0", "2020-01-06-a-c1: a/c1 status?",
        "2020-01-09-a-c1: a/c1 status=0 flag=1",
      ])
    #expect(found.events.map(\.note) == [nil, nil, "so", nil, "so", nil, nil])
    #expect(found.lines.suffix(2) == ["review a/c1 2020-01-09", "review a/h1 2020-01-09"])
    #expect(found.lines.filter { $0.hasPrefix("topic") } == ["topic c1 “Schools”", "topic h1 “h1”"])
  }

  @Test func `actors may take turns, and each is covered through its own last row`() throws {
    let found = try read(
      "A,,01Jan2020,1,,,1,\nB,,01Jan2020,1,,,1,\nA,,02Jan2020,1,,,1,\nB,,02Jan2020,2,,,1,\nA,,03Jan2020,1,,,1,\n"
    )
    #expect(found.eventLines.suffix(1) == ["2020-01-02-b-c1: b/c1 status=2"])
    #expect(
      found.lines.suffix(4) == [
        "review a/c1 2020-01-03", "review a/h1 2020-01-03", "review b/c1 2020-01-02",
        "review b/h1 2020-01-02",
      ])
  }

  @Test func `rows that go back, or come twice, are refused`() throws {
    let found = try read(
      "A,,02Jan2020,1,,,1,\nA,,01Jan2020,2,,,1,\nA,,02Jan2020,2,,,1,\nA,,03Jan2020,2,,,1,\n")
    #expect(
      found.problems == [
        "t.csv:3:4: “A” on 2020-01-01 stands behind “A” on 2020-01-02 | changes are seen from row to row: sort each "
          + "actor's rows by day, the oldest first",
        "t.csv:4:4: “A” has a second row on 2020-01-02 | leave one of the two out",
      ])
    #expect(found.eventLines.last == "2020-01-03-a-c1: a/c1 status=2")
  }

  @Test func `of a row that is refused nothing is remembered`() throws {
    let found = try read("A,,01Jan2020,1,,,1,\nA,,02Jan2020,2,,,bad,\nA,,03Jan2020,2,,,1,\n")
    #expect(found.problems.count == 1)
    #expect(
      found.eventLines == [
        "2020-01-01-a-c1: a/c1 status=1", "2020-01-01-a-h1: a/h1 status=1", "2020-01-03-a-c1: a/c1 status=2",
      ])
  }

  /// Random panels: the events, each holding until the next, say of every row what its cells say.
  @Test(arguments: 1...40) func `the changes say what the cells said`(seed: UInt64) throws {
    var random = Seeded(seed)
    var rows: [(actor: String, day: Day, level: String, flag: String)] = []
    for actor in ["a", "b", "c"] {
      var day = Day(18_262)
      for _ in 0..<random.pick(Array(1...30)) {
        day = day.adding(random.pick([1, 1, 1, 4]))
        let level =
          random.chance(70) ? rows.last?.level ?? "1" : random.pick(["", "0", "0.0", "1", "1.00", "."])
        rows.append((actor, day, level, random.pick(["", "0", "1"])))
      }
    }
    let isByDay = random.chance(50)
    let file = isByDay ? rows.sorted { ($0.day, $0.actor) < ($1.day, $1.actor) } : rows
    let found = try TableReads(
      "a,d,l,f\n" + file.map { "\($0.actor),\($0.day),\($0.level),\($0.flag)\n" }.joined(),
      "shape: panel\ncolumns: {date: d, actor: a}\ntopics: [{id: t, status: l, attributes: {flag: f}}]\nmissing: [.]\nsource: s"
    )
    #expect(found.problems.isEmpty)
    func said(_ row: (actor: String, day: Day, level: String, flag: String)) -> String {
      guard let level = Decimal(row.level) else { return "status?" }
      return "status=\(level)" + (row.flag.isEmpty ? "" : " flag=\(row.flag)")
    }
    var held: [String: String] = [:]
    for row in file {
      let expected = "\(row.day)-\(row.actor)-t: \(row.actor)/t \(said(row))"
      let isChange = held[row.actor] != said(row)
      #expect(found.eventLines.contains(expected) == isChange, "seed \(seed): \(expected)")
      held[row.actor] = said(row)
    }
  }
}

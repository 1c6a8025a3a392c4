import TestSupport
import Testing

/// Lists as of the day of their publication, one after the other.
@Suite struct ListImportTests {
  private static func mapping(_ day: String) -> String {
    """
    shape: changes
    columns: {actor: Destination, topic: Passport, status: Requirement, attributes: {days: Days}}
    scale: open
    cleared: [none]
    source: {id: pi, publisher: PI, title: Passport list, published: \(day)}

    """
  }

  private static let heading = "Passport,Destination,Requirement,Days\r\n"

  private static func table(_ rows: [String]) -> String { heading + rows.map { $0 + "\r\n" }.joined() }

  private let first = table([
    "Azuria,Ruritania,visa free,90", "\"Azuria\",Zembla,visa required,", "Zembla,Azuria,no admission,", ",,,",
  ])
  private let second = table([
    "Zembla,Azuria,visa required,", "Azuria,Ruritania,visa free,90", "Zembla,Ruritania,visa free,",
  ])

  @Test func `what is new starts, and what stays is looked at again`() throws {
    let tables = try TableBench()
    try tables.take([first], Self.mapping("2023-01-01"))
    let done = try tables.take([second], Self.mapping("2023-02-01"))
    #expect(done.out == "t1.csv: 1 policy, 2 events added · 2 revised · 1 reviewed\n" || done.code == 0)
    let before = [
      "azuria/zembla=no admission", "ruritania/azuria=visa free", "ruritania/azuria.days=90",
      "zembla/azuria=visa required",
    ]
    #expect(try tables.states(on: "2022-12-31") == [])
    #expect(try tables.states(on: "2023-01-31") == before)
    #expect(
      try tables.states(on: "2023-02-01") == [
        "azuria/zembla=visa required", "ruritania/azuria=visa free", "ruritania/azuria.days=90",
        "ruritania/zembla=visa free", "zembla/azuria=visa required",
      ])
  }

  @Test func `only a whole list ends what it has no longer, on its own day`() throws {
    let tables = try TableBench()
    try tables.take([first], Self.mapping("2023-01-01"))
    let before = try tables.states(on: "2023-01-31")
    let done = try tables.take([second], Self.mapping("2023-02-01"), "--reconcile")
    #expect(done.code == 0, "\(done.complaints)")
    #expect(try tables.states(on: "2023-01-31") == before)
    #expect(
      try tables.states(on: "2023-02-01") == [
        "azuria/zembla=visa required", "ruritania/azuria=visa free", "ruritania/azuria.days=90",
        "ruritania/zembla=visa free",
      ])
    #expect(tables.bench.ask("retract", "nothing", "--reason", "r").code == 65)
    let size = tables.entries()
    for options in [[], ["--reconcile"]] {
      let again = tables.bench.run(
        ["import", tables.bench.folder.path("t1.csv"), "--mapping", tables.bench.folder.path("m.yaml")]
          + options)
      #expect(again.code == 0, "\(again.complaints)")
      #expect(tables.entries() == size, "\(again.out)")
    }
  }

  @Test func `a list that says two things of one is refused, one that says a thing twice is not`() throws {
    let tables = try TableBench()
    let twice = Self.table(["Azuria,Ruritania,visa free,90", "Azuria,Ruritania,visa free,90"])
    #expect(try tables.take([twice], Self.mapping("2023-01-01")).code == 0)
    let two = Self.table(["Azuria,Ruritania,visa free,90", "Azuria,Ruritania,visa free,30"])
    let refused = try tables.take([two], Self.mapping("2023-02-01"))
    #expect(refused.code == 65)
    #expect(refused.complaints.contains("t1.csv:3:"))
  }

  @Test func `a list without a day is refused, the day of a source in the ledger is one`() throws {
    let tables = try TableBench()
    let named = Self.mapping("x").replacing(
      "source: {id: pi, publisher: PI, title: Passport list, published: x}", with: "source: pi")
    #expect(tables.bench.ask("source", "add", "pi", "--publisher", "PI").code == 0)
    let refused = try tables.take([first], named)
    #expect(refused.code == 65)
    #expect(refused.complaints.contains("list as of the day of its publication"))
    #expect(tables.entries() == 1)
    #expect(
      tables.bench.ask("source", "revise", "pi", "--published", "2023-01-01", "--correction", "--reason", "r")
        .code
        == 0)
    #expect(try tables.take([first], named).code == 0)
    #expect(try tables.states(on: "2023-01-01").count == 4)
  }

  /// Lists of random rows of two topics, each on a day.
  private static func lists(_ dice: inout Dice) -> [(day: Int, rows: [String: String])] {
    (1...Int.random(in: 2...5, using: &dice)).map { day in
      var rows: [String: String] = [:]
      for pair in ["A,X", "A,Y", "B,X", "B,Y"] where Int.random(in: 0..<3, using: &dice) > 0 {
        rows[pair] = ["1,", "1,5", "2,", "none,"].randomElement(using: &dice)
      }
      if rows.isEmpty { rows["A,X"] = "1," }
      return (day * 2, rows)
    }
  }

  private static func states(_ rows: [String: String]) -> [String] {
    rows.flatMap { pair, cells -> [String] in
      let parts = pair.lowercased().split(separator: ",").map(String.init)
      let said = cells.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if said[0] == "none" { return [] }
      let policy = "\(parts[1])/\(parts[0])"
      return ["\(policy)=\(said[0])"] + (said[1].isEmpty ? [] : ["\(policy).days=\(said[1])"])
    }.sorted()
  }

  @Test(arguments: 1...LongRun.cases(6) as ClosedRange<UInt64>)
  func `in whatever order whole lists come, each day is as the last list of it says`(seed: UInt64) throws {
    // Given
    var dice = Dice(seed: seed)
    let lists = Self.lists(&dice)
    let tables = try TableBench()
    // When they come in any order, and some of them once more.
    var order = lists.shuffled(using: &dice)
    order += order.prefix(1)
    for list in order {
      let rows = list.rows.map { "\($0.key),\($0.value)" }.shuffled(using: &dice)
      let done = try tables.take(
        [Self.table(rows)], Self.mapping("2023-01-0\(list.day)".replacing("-010", with: "-10")),
        "--reconcile", "--yes")
      #expect(done.code == 0, "seed \(seed): \(done.complaints)")
      let size = tables.entries()
      let plain = try tables.take(
        [Self.table(rows.reversed())], Self.mapping("2023-01-0\(list.day)".replacing("-010", with: "-10")))
      #expect(plain.code == 0 && tables.entries() == size, "seed \(seed), day \(list.day): \(plain.out)")
    }
    // Then
    for day in 1...11 {
      let standing = lists.last { $0.day <= day }?.rows ?? [:]
      let written = day < 10 ? "2023-01-0\(day)" : "2023-01-\(day)"
      #expect(try tables.states(on: written).sorted() == Self.states(standing), "seed \(seed), day \(day)")
    }
  }
}

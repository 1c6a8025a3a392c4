import TestSupport
import Testing

/// The order in which rows stand in a file changes nothing.
@Suite struct RowOrderTests {
  private static let mapping = """
    shape: changes
    columns: {date: day, actor: code, topic: topic, status: level, note: note}
    source: {id: one, publisher: P, published: 2020-06-01}

    """
  private static let heading = "day,code,topic,level,note\n"
  private static let rows = [
    "2020-01-01,n,a,1,", "2020-01-01,n,a,2,", "2020-01-01,n,a,3,x", "2020-01-02,n,a,1,", "2020-01-01,n,b,2,",
    "2020-01-01,n,b,2,", "2020-01-01,m,a,2,",
  ]

  private static func table(_ rows: [String]) -> String { heading + rows.joined(separator: "\n") + "\n" }

  /// What a ledger says, without numbers and times of entries.
  private static func answers(_ tables: TableBench) throws -> [String] {
    let timeline = try Answer(tables.bench.ask("timeline", "--format", "json"))["events"].list
    let events = timeline.map { event in
      let effects = event["effects"].list.map { "\($0["policy"].text ?? "") \($0["value"].text ?? "")" }
      return "\(event["id"].text ?? "") \(event["title"].text ?? "") \(effects)"
    }
    return try events.sorted() + ["2020-01-01", "2020-01-02"].flatMap { try tables.states(on: $0) }
  }

  @Test(arguments: 1...LongRun.cases(4) as ClosedRange<UInt64>)
  func `rows in any order make the same ledger, and add nothing to it`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let straight = try TableBench()
    #expect(try straight.take([Self.table(Self.rows)], Self.mapping).code == 0)
    let wanted = try Self.answers(straight)
    let shuffled = try TableBench()
    #expect(try shuffled.take([Self.table(Self.rows.shuffled(using: &dice))], Self.mapping).code == 0)
    #expect(try Self.answers(shuffled) == wanted, "seed \(seed)")
    let size = straight.entries()
    for options in ["--dry-run", "--correction", "--reconcile"] {
      let again = try straight.take([Self.table(Self.rows.shuffled(using: &dice))], Self.mapping, options)
      #expect(again.code == 0 && straight.entries() == size, "seed \(seed): \(again.out)\(again.complaints)")
    }
  }

  @Test(arguments: 1...LongRun.cases(3) as ClosedRange<UInt64>)
  func `one row of a day that changed is one revision`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    for options in ["--correction", "--reconcile"] {
      let tables = try TableBench()
      try tables.take([Self.table(Self.rows)], Self.mapping)
      let size = tables.entries()
      let changed = Self.rows.map { $0 == "2020-01-01,n,a,2," ? "2020-01-01,n,a,7," : $0 }
      let done = try tables.take([Self.table(changed.shuffled(using: &dice))], Self.mapping, options)
      #expect(done.code == 0, "seed \(seed): \(done.complaints)")
      #expect(tables.entries() == size + 1, "seed \(seed) \(options)")
      #expect(try tables.states(on: "2020-01-01").contains("n/a=1|3|7"))
    }
  }
}

import Testing

/// Rows and documents that relate to others of their file.
@Suite struct RowRelationTests {
  private static func mapping(_ source: String) -> String {
    """
    shape: changes
    columns: {id: id, date: day, actor: code, status: level, relations: {supersedes: replaces, confirms: about}}
    topic: {id: t}
    source: {id: \(source), publisher: P, published: 2020-06-01}

    """
  }

  private static let heading = "id,day,code,level,replaces,about\n"

  private static func related(_ tables: TableBench, _ id: String) throws -> [String] {
    try Answer(tables.bench.ask("show", id, "--format", "json"))["event"]["relations"].list.map {
      "\($0["type"].text ?? "") \($0["event"].text ?? "")"
    }
  }

  @Test func `a row further down is found`() throws {
    let rows = ["3,2020-01-03,n,3,2,\"1; 2\"", "2,2020-01-02,n,2,1,", "1,2020-01-01,n,1,,"]
    for (number, order) in [rows, rows.reversed(), [rows[1], rows[0], rows[2]]].enumerated() {
      let tables = try TableBench()
      let options = number == 1 ? ["--reconcile"] : []
      let done = try tables.take(
        [Self.heading + order.joined(separator: "\n")], Self.mapping("one"), options.first ?? "--correction")
      #expect(done.code == 0, "\(done.complaints)")
      #expect(try Self.related(tables, "3") == ["supersedes 2", "confirms 1", "confirms 2"])
      #expect(try Self.related(tables, "2") == ["supersedes 1"])
      let size = tables.entries()
      #expect(try tables.take([Self.heading + rows.joined(separator: "\n")], Self.mapping("one")).code == 0)
      #expect(tables.entries() == size)
    }
  }

  @Test func `another source's row with the number is not meant`() throws {
    let tables = try TableBench()
    try tables.take([Self.heading + "1,2020-01-01,n,1,,\n"], Self.mapping("one"))
    // Its own row 1 stands behind the row that relates to it.
    let done = try tables.take(
      [Self.heading + "2,2020-02-02,m,2,1,\n1,2020-02-01,m,1,,\n"], Self.mapping("two"))
    #expect(done.code == 0, "\(done.complaints)")
    #expect(try Self.related(tables, "2") == ["supersedes 1-two"])
    // And where it has none there is none.
    let refused = try tables.take([Self.heading + "9,2020-03-02,k,2,1,\n"], Self.mapping("three"))
    #expect(refused.code == 65)
    #expect(refused.complaints.contains("no row of this source has the id “1”"))
  }

  @Test func `rows in a circle are refused`() throws {
    let tables = try TableBench()
    let refused = try tables.take(
      [Self.heading + "1,2020-01-01,n,1,2,\n2,2020-01-01,n,2,1,\n"], Self.mapping("one"))
    #expect(refused.code == 65)
    #expect(refused.complaints.contains("run in a circle"))
    #expect(tables.entries() == 0)
  }

  @Test func `so is an event of a spreadsheet or a document`() throws {
    let tables = try TableBench()
    let bench = tables.bench
    #expect(bench.ask("source", "add", "s", "--publisher", "S", "--published", "2020-06-01").code == 0)
    try bench.folder.write(
      Array("id,title,date,source,follows\nb,B,2020-02-01,s,a\na,A,2020-01-01,s,\n".utf8), to: "events.csv")
    #expect(bench.ask("import", bench.folder.path("events.csv")).code == 0)
    #expect(try Self.related(tables, "b") == ["follows a"])
    try bench.folder.write(
      Array(
        """
        - {record: event, id: d, title: D, date: 2020-02-01, citations: [{source: s}], relations: [{type: follows, event: c}]}
        - {record: event, id: c, title: C, date: 2020-01-01, citations: [{source: s}]}

        """.utf8), to: "more.yaml")
    #expect(bench.ask("import", bench.folder.path("more.yaml")).code == 0)
    #expect(try Self.related(tables, "d") == ["follows c"])
  }
}

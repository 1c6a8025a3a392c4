import EDTF
import Documents
import PolicyModel
import Testing

/// The days of a row: unknown starts, announcements, real ends, days in several columns, days of report.
@Suite struct RowDaysTests {
  private let mapping = """
    shape: intervals
    columns: {start: from, end: to, announced: told, actor: who, topic: what, status: value, reported: seen}
    missing: ["-"]

    """

  private func read(_ rows: String, _ more: String) throws -> TableReads {
    try TableReads("who,what,told,from,to,value,seen\n" + rows, mapping + more)
  }

  private func dates(_ found: TableReads) -> [String] { found.events.map(\.date.text) }

  private let published = "source: {id: s, publisher: S, published: 2020-06-01}\n"

  @Test func `a blank start is unknown, or open by the mapping`() throws {
    // Given a row with an end, one without, and one that ends after the table was published.
    let rows = "a,t,,,2013-03-30,1,\na,u,,-,,1,\na,v,,,2030-12-31,1,\n"
    // When
    let unknown = try read(rows, published)
    let open = try read(rows, published + "blankStart: open\n")
    // Then what stands in the file had started by its end, and by the day on which it was published.
    #expect(dates(unknown) == ["/2013-03-30", "/2020-06-01", "/2020-06-01"])
    #expect(dates(open) == ["../2013-03-30", "../2020-06-01", "../2020-06-01"])
    #expect(
      unknown.eventLines == [
        "a-t: a/t status=1 until 2013-03-30", "a-u: a/u status=1",
        "a-v: a/v status=1 until 2030-12-31",
      ])
  }

  @Test func `a day that is excluded ends an unknown start the day before`() throws {
    let found = try read("a,t,,,2013-03-30,1,\n", "source: s\nendIncluded: false\n")
    #expect(dates(found) == ["/2013-03-29"])
    #expect(found.eventLines == ["a-t: a/t status=1 until 2013-03-29"])
  }

  @Test func `where neither an end nor a publication bounds the start the row is refused`() throws {
    #expect(
      try read("a,t,,,,1,\n", "source: s\n").problems == [
        "t.csv:2:6: “from” is blank, and neither an end nor a day of publication says by when it had started | say in "
          + "the mapping when the table was published: source: {published: …} or reported: …"
      ])
  }

  @Test func `an announced day is the event's own, and the start is when it takes effect`() throws {
    let rows =
      "a,t,2020-03-19,2020-03-21,2020-04-30,1,\na,u,2020-03-19,2020-03-19,,1,\na,v,2020-03-19,,2020-04-30,1,\n"
      + "a,w,2020-03-19,,,1,\na,x,,2020-03-21,,1,\n"
    let found = try read(rows, published)
    #expect(dates(found) == ["2020-03-19", "2020-03-19", "2020-03-19", "2020-03-19", "2020-03-21"])
    #expect(
      found.eventLines == [
        "2020-03-21-a-t: a/t status=1 from 2020-03-21 until 2020-04-30", "2020-03-19-a-u: a/u status=1",
        "2020-03-19-a-v: a/v status=1 from [2020-03-19..2020-04-30] until 2020-04-30",
        "2020-03-19-a-w: a/w status=1 from [2020-03-19..]", "2020-03-21-a-x: a/x status=1",
      ])
  }

  @Test func `what is dated after its report was planned then`() throws {
    // Given rows before, on and after the day of publication, an announced one, and one that has its own day of report.
    let rows =
      "a,t,,2020-05-31,,1,\na,u,,2020-06-01,,1,\na,v,,2020-06-02,,1,\na,w,2020-05-01,2020-07-01,,1,\n"
      + "a,x,,2020-06-02,,1,2020-06-05\na,y,,2020-05-02,,1,2020-05-01\na,z,,,2020-09-01,1,\n"
    // When
    let found = try read(rows, published)
    // Then
    #expect(
      found.events.map(\.modality) == [.actual, .actual, .planned, .planned, .actual, .planned, .actual])
    #expect(
      found.events.flatMap(\.citations).map(\.reported).suffix(3) == [
        .on(edtf("2020-06-05")), .on(edtf("2020-05-01")), .fromSource,
      ])
    // And where no day of report is known, nothing is.
    #expect(try read(rows, "source: s\n").events.filter { $0.modality == .planned }.count == 1)
  }

  @Test func `year, month and day may stand in columns of their own`() throws {
    let found = try TableReads(
      "y,m,d,who,v\r\n2020,3,9,a,1\r\n2020,12,,a,2\r\n,,,a,3\r\n\"2020\",13,1,a,4\r\n",
      "shape: changes\ncolumns: {date: [y, m, d], actor: who, status: v}\ntopic: {id: t}\nsource: s\n")
    #expect(dates(found) == ["2020-03-09", "2020-12"])
    #expect(found.problems.count == 2)
    #expect(found.problems.first == "t.csv:4:1: “y, m, d” is blank, and a day must stand there")
  }
}

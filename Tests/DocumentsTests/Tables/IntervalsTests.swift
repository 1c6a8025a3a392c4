import Documents
import Testing

@Suite struct IntervalsTests {
  private func read(_ rows: String, _ more: String) throws -> TableReads {
    try TableReads(
      "who,what,from,to,value\n" + rows,
      "shape: intervals\ncolumns: {start: from, end: to, actor: who, topic: what, status: value}\n"
        + "source: s\ndateFormat: yyyyMMdd\n" + more)
  }

  @Test func `a row lasts through its end, or up to it`() throws {
    let rows = "a,t,20200101,20200131,1\na,t,20200201,,2\na,u,20200101,20200102,\n"
    #expect(
      try read(rows, "").eventLines == [
        "2020-01-01-a-t: a/t status=1 until 2020-01-31", "2020-02-01-a-t: a/t status=2",
        "2020-01-01-a-u: a/u status? until 2020-01-02",
      ])
    #expect(
      try read(rows, "endIncluded: false").eventLines == [
        "2020-01-01-a-t: a/t status=1 until 2020-01-30", "2020-02-01-a-t: a/t status=2",
        "2020-01-01-a-u: a/u status? until 2020-01-01",
      ])
  }

  @Test func `an interval that covers no day is refused`() throws {
    #expect(
      try read("a,t,20200102,20200101,1\n", "").problems == [
        "t.csv:2:14: the end “20200101” is before the start, 2020-01-02"
      ])
    #expect(
      try read("a,t,20200102,20200102,1\na,t,20200102,20200101,1\n", "endIncluded: false").problems == [
        "t.csv:2:14: the interval covers no day: it starts on 2020-01-02, and its end is excluded | endIncluded: true "
          + "in the mapping, if the end day still counts; else leave the row out",
        "t.csv:3:14: the end “20200101” is before the start, 2020-01-02",
      ])
    #expect(
      try read("a,t,20200102,20200102,1\n", "").eventLines == [
        "2020-01-02-a-t: a/t status=1 until 2020-01-02"
      ])
  }

  @Test func `words say that an end is open, or not known`() throws {
    let rows = "a,t,20200101,ongoing,1\na,u,20200101,..,1\na,v,20200101,TBD,1\na,w,20200101,soon,1\n"
    for more in ["", "endIncluded: false"] {
      let found = try read(rows, more)
      #expect(
        found.eventLines == [
          "2020-01-01-a-t: a/t status=1 until XXXX/..", "2020-01-01-a-u: a/u status=1 until XXXX/..",
          "2020-01-01-a-v: a/v status=1 until XXXX/",
        ])
      #expect(found.problems.count == 1)
    }
  }

  @Test func `one cell may hold a topic's code and name`() throws {
    let found = try read("a,C1: School closing: all,20200101,,1\n", "topicSplit: \":\"\ncovered: 2020-05-01")
    #expect(
      found.lines == [
        "actor a “a” state", "topic c1 “School closing: all”",
        "policy a/c1 “School closing: all (a)” a c1 numeric",
        "event 2020-01-01-a-c1: a/c1 status=1", "review a/c1 2020-05-01",
      ])
  }
}

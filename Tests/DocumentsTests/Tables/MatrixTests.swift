import Documents
import Testing

@Suite struct MatrixTests {
  private let mapping = """
    shape: matrix
    columns: {actor: code, actorName: name}
    topic: {id: C1, name: Schools}
    dateFormat: ddMMMyyyy
    source: s
    """

  @Test func `columns are days, in whatever order, and only changes are kept`() throws {
    let found = try TableReads(
      "code,name,region,03Jan2020,01Jan2020,02Jan2020,04Jan2020\nA,Aa,X,2,,2.0,\nB,Bb,X,1,1,1.00,1\n", mapping
    )
    #expect(found.problems.isEmpty)
    #expect(
      found.lines == [
        "actor A “Aa” state", "topic c1 “Schools”", "policy a/c1 “Schools (Aa)” A c1 numeric",
        "event 2020-01-01-a-c1: a/c1 status?", "event 2020-01-02-a-c1: a/c1 status=2",
        "event 2020-01-04-a-c1: a/c1 status?", "actor B “Bb” state",
        "policy b/c1 “Schools (Bb)” B c1 numeric", "event 2020-01-01-b-c1: b/c1 status=1",
        "review a/c1 2020-01-04", "review b/c1 2020-01-04",
      ])
  }

  @Test func `a footer is no actor, and an actor without data is one`() throws {
    let found = try TableReads(
      "code,01Jan2020,02Jan2020\nA,1,1\nB,,\nSource: S\n", mapping.replacing(", actorName: name", with: ""))
    #expect(found.problems.isEmpty && found.summary.footer == [4])
    #expect(found.eventLines == ["2020-01-01-a-c1: a/c1 status=1", "2020-01-01-b-c1: b/c1 status?"])
  }

  @Test(arguments: [
    (
      "code,name,2020-01-01\nA,,1\n",
      "t.csv:1:1: no heading is a day written as ddMMMyyyy | dateFormat in the mapping says how days are written | "
        + "the headings: code, name, 2020-01-01"
    ),
    ("code,name,01Jan2020,01JAN2020\nA,,1,1\n", "t.csv:1:21: two columns are the day 2020-01-01"),
    (
      "code,name,01Jan2020\nA,,1\nA,,2\n",
      "t.csv:3:1: “A” has a second row: the first is on line 2 | leave one of the two out"
    ),
    ("code,nam,01Jan2020\nA,,1\n", "m.yaml:2:35: t.csv has no column “name” | did you mean “nam”?"),
  ]) func `what cannot be a matrix is refused`(csv: String, problem: String) throws {
    #expect(try TableReads(csv, mapping).problems == [problem])
  }
}

import Documents
import PolicyModel
import Testing

/// Statuses that end a policy, statuses for all rows, and rows that relate to others.
@Suite struct EndedRowsTests {
  private func read(_ rows: String, _ more: String) throws -> TableReads {
    try TableReads(
      "id,date,who,value,flag,of\n" + rows,
      "shape: changes\ncolumns: {id: id, date: date, actor: who, status: value, attributes: {flag: flag}}\n"
        + "topic: {id: t}\nsource: s\n" + more)
  }

  @Test func `a value that clears clears, whatever stands beside it`() throws {
    let rows = "a,2003-01-01,x,5,1,\nb,2013-01-01,x,repealed,1,\nc,2014-01-01,x,,1,\nd,2015-01-01,x,0.00,,\n"
    #expect(
      try read(rows, "cleared: [repealed, 0]\n").eventLines == [
        "a: x/t status=5 flag=1", "b: x/t status cleared", "c: x/t status?", "d: x/t status cleared",
      ])
    let blank = try read(rows, "cleared: [repealed, \"\"]\n")
    #expect(
      blank.eventLines == [
        "a: x/t status=5 flag=1", "b: x/t status cleared", "c: x/t status cleared", "d: x/t status=0",
      ])
    #expect(blank.events.map(\.title) == ["t: 5 (x)", "t: ended (x)", "t: ended (x)", "t: 0 (x)"])
    #expect(blank.events.map(\.type) == [.change, .termination, .termination, .change])
  }

  @Test func `in a matrix and a panel too`() throws {
    let matrix = try TableReads(
      "who,2020-01-01,2020-01-02,2020-01-03\nx,1,gone,off\n",
      "shape: matrix\ncolumns: {actor: who}\ntopic: {id: t}\ncleared: [gone, off]\nsource: s\n")
    #expect(matrix.eventLines == ["2020-01-01-x-t: x/t status=1", "2020-01-02-x-t: x/t status cleared"])
    let panel = try TableReads(
      "who,day,t,u\nx,2020-01-01,1,1\nx,2020-01-02,gone,1\n",
      "shape: panel\ncolumns: {actor: who, date: day}\ntopics: [{id: t, status: t}, {id: u, status: u}]\n"
        + "cleared: [gone]\nsource: s\n")
    #expect(
      panel.eventLines == [
        "2020-01-01-x-t: x/t status=1", "2020-01-01-x-u: x/u status=1", "2020-01-02-x-t: x/t status cleared",
      ])
  }

  @Test func `one status may hold for all rows`() throws {
    let found = try TableReads(
      "who,what,since\nx,t,2020-01-01\n\n\"y\",t,2020-01-02\n",
      "shape: changes\ncolumns: {date: since, actor: who, topic: what}\nstatus: listed\nscale: open\nsource: s\n"
    )
    #expect(
      found.eventLines == ["2020-01-01-x-t: x/t status=listed", "2020-01-02-y-t: y/t status=listed"])
    #expect(
      TableReads.problems(
        ofMapping:
          "shape: changes\ncolumns: {date: d, actor: w, status: v}\ntopic: {id: t}\nstatus: 1\nsource: s\n")
        == [
          "m.yaml:2:38: the mapping names one status for all rows, and a column of them | leave one out"
        ])
  }

  @Test func `a column of ids says how a row relates to others`() throws {
    let found = try TableReads(
      "id,date,who,value,of,by\nA 1,2020-01-01,x,1,,\nA 2,2020-01-02,x,2,A 1,\"A 1; A 3,NA\"\n",
      "shape: changes\ncolumns: {id: id, date: date, actor: who, status: value, relations: {supersedes: of, confirms: by}}\n"
        + "topic: {id: t}\nmissing: [NA]\nsource: s\n")
    #expect(
      found.events.map { $0.relations.map { "\($0.type.rawValue) \($0.event.text)" } } == [
        [], ["supersedes a-1", "confirms a-1", "confirms a-3"],
      ])
  }

  @Test func `a mapping that cannot be meant is refused`() {
    let columns = "shape: changes\ncolumns: {date: d, actor: w, status: v"
    let rest = "}\ntopic: {id: t}\nsource: s\n"
    #expect(
      TableReads.problems(ofMapping: columns + rest + "missing: [x, y]\ncleared: [y]\n") == [
        "m.yaml:1:1: “y” cannot be both in missing and in cleared | missing is for no data, cleared for no longer any"
      ])
    #expect(
      TableReads.problems(ofMapping: columns + ", relations: {follows: f}" + rest) == [
        "m.yaml:2:62: a mapping of changes must name the column of the ids to which relations lead, columns: {id: …}"
      ])
    #expect(
      TableReads.problems(ofMapping: columns + ", id: i, relations: {follow: f}" + rest).first?
        .contains("follows") ?? false)
    #expect(
      TableReads.problems(ofMapping: columns.replacing("date: d", with: "date: [a, b, c, d]") + rest).first
        == "m.yaml:2:17: a day stands in 1 to 3 columns, not in 4: of its year, month and day")
  }
}

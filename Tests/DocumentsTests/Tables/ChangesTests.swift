import EDTF
import Documents
import PolicyModel
import Testing

@Suite struct ChangesTests {
  private let mapping = """
    shape: changes
    columns: {date: day, actor: code, actorName: name, memberOf: parent, topic: topic, topicName: title,
              status: level, attributes: {flag: flag}, note: note, sourceURL: url}
    missing: ["."]
    source: {id: s, title: S, published: 2020-05-01}
    """
  private let heading = "day,code,name,parent,topic,title,level,flag,note,url\n"

  private func read(_ rows: String, _ more: String = "") throws -> TableReads {
    try TableReads(heading + rows, mapping + "\n" + more)
  }

  @Test func `each thing is defined before its first use, and once`() throws {
    let found = try read(
      """
      2020-01-01,ABW,Aruba,,C1,School closing,0,,,
      2020-03-16,ABW,Aruba,,C1,School closing,3.00,1,closed,
      2020-03-16,US_AK,Alaska,USA,C1,School closing,1,0,,

      """)
    #expect(found.problems.isEmpty)
    #expect(
      found.lines == [
        "source s", "actor ABW “Aruba” state", "topic c1 “School closing”",
        "policy abw/c1 “School closing (Aruba)” ABW c1 numeric", "event 2020-01-01-abw-c1: abw/c1 status=0",
        "event 2020-03-16-abw-c1: abw/c1 status=3 flag=1", "actor USA “USA” state",
        "actor US_AK “Alaska” state member-of USA",
        "policy us_ak/c1 “School closing (Alaska)” US_AK c1 numeric",
        "event 2020-03-16-us-ak-c1: us_ak/c1 status=1 flag=0",
      ])
    #expect(found.documents[4].place == .file("t.csv", line: 2, column: 41))
    #expect(found.events.map(\.title).first == "School closing: 0 (Aruba)")
    #expect(found.events[1].note == "closed")
    #expect(found.summary.rows == 3)
  }

  @Test func `a parent that has a row of its own later gets its name from it`() throws {
    let found = try read(
      "2020-01-01,a,A,p,t,,1,,,\n2020-01-02,p,The Parent,,t,,1,,,\n2020-01-03,b,B,p,t,,1,,,\n")
    #expect(
      found.lines.filter { $0.hasPrefix("actor") } == [
        "actor p “p” state", "actor a “A” state member-of p", "actor p “The Parent” state",
        "actor b “B” state member-of p",
      ])
  }

  @Test func `an actor is one in whatever case, and no member of itself`() throws {
    let found = try read("2020-01-01,a,A,a,t,T,1,,,\n2020-01-02,A,Other,,T,T,1,,,\n")
    #expect(
      found.lines.filter { $0.hasPrefix("actor") || $0.hasPrefix("topic") } == [
        "actor a “A” state", "topic t “T”",
      ])
    #expect(found.events.count == 2)
  }

  @Test func `no data is unknown, and never 0, and has no attributes`() throws {
    let found = try read(
      "2020-01-01,a,A,,t,T,,1,,\n2020-01-02,a,A,,t,T, . ,,,\n2020-01-03,a,A,,t,T,0,.,,\n2020-01-04,a,A,,t,T,0\n"
    )
    #expect(found.problems.isEmpty)
    #expect(
      found.eventLines == [
        "2020-01-01-a-t: a/t status?", "2020-01-02-a-t: a/t status?", "2020-01-03-a-t: a/t status=0",
        "2020-01-04-a-t: a/t status=0",
      ])
    #expect(found.events[0].title == "T: no data (A)")
  }

  @Test func `several changes on one day have one id, which whoever takes them tells apart`() throws {
    let rows =
      "2020-01-02,a,A,,t,T,1,,,\n2020-01-01,a,A,,t,T,0,,,\n2020-01-02,a,A,,t,T,2,,,\n2020-01-02,a,A,,t,T,3,,,\n"
    let expected = ["2020-01-02-a-t", "2020-01-01-a-t", "2020-01-02-a-t", "2020-01-02-a-t"]
    #expect(try read(rows).events.compactMap(\.id?.value) == expected)
    #expect(try read(rows).events == read(rows).events)
  }

  @Test func `the addresses of pages are where in the source it is said`() throws {
    let found = try read("2020-01-01,a,A,,t,T,1,,,http://x.org/a https://y.org\n")
    let citation = try #require(found.events.first?.citations.first)
    #expect(citation.source.text == "s")
    #expect(citation.locator == "http://x.org/a https://y.org")
    #expect(citation.reported == .fromSource && citation.stance == .states && citation.attribution == nil)
    #expect(found.events.first?.participants.map(\.role) == [.issuer])
  }

  @Test func `a publication's own days may be given`() throws {
    let found = try read(
      "2020-01-01,a,A,,t,T,1,,,\n2020-01-01,b,B,,t,T,1,,,\n", "reported: 2020-06-01\ncovered: 2020-05-31")
    #expect(found.events.first?.citations.first?.reported == .on(edtf("2020-06-01")))
    #expect(found.lines.suffix(2) == ["review a/t 2020-05-31", "review b/t 2020-05-31"])
  }

  @Test func `every bad row names its line, column and what to do`() throws {
    let found = try read(
      """
      2020-02-30,a,A,,t,T,1,,,
      2020-01-01,a,A,,t,T,high,,,
      01/02/2020,a,A,,t,T,1,,,
      ,a,A,,t,T,1,,,
      2020-01-01,,A,,t,T,1,,,
      2020-01-01,日,A,,t,T,1,,,
      2020-01-01,x y,A,,t,T,1,,,
      2020-01-01,x-y,A,,t,T,1,,,
      2020-01-01,a,A,,t,T,1,,,,, ,more
      2020-01-01,a,A,,t,T,1,,,,,

      """)
    #expect(
      found.problems == [
        "t.csv:2:1: “2020-02-30”: there is no such day",
        "t.csv:3:21: “high” is not on the scale numeric: a decimal number such as 3 or 17.5 | where it says that "
          + "there is no data, list it in the mapping: missing: [\"high\"] | where it says that there is no longer any: "
          + "cleared: [\"high\"]",
        "t.csv:4:1: “01/02/2020” is not a day written as yyyy-MM-dd | dateFormat in the mapping says how days are written",
        "t.csv:5:1: “day” is blank, and a day must stand there",
        "t.csv:6:12: the actor is blank",
        "t.csv:7:12: no id can be made of “日”: ids are made of a–z, 0–9, -, _ and / | name a column of codes in "
          + "the mapping, and this one as the column of names",
        "t.csv:9:12: “x-y” and “x y” would both have the id “x-y” | write it one way in all rows, or use another column",
        "t.csv:10:29: the row has 13 cells, and the heading 10 | a cell that holds the delimiter must stand in quotes",
      ])
    #expect(found.eventLines == ["2020-01-01-x-y-t: x-y/t status=1", "2020-01-01-a-t: a/t status=1"])
  }

  @Test func `what stands below the table is told and left out`() throws {
    let rows = "2020-01-01,a,A,,t,T,1,,,\n\n\"Source: S, the\ntracker\"\nData as of May,,,,,,,,,\n"
    let found = try read(rows)
    #expect(found.problems.isEmpty && found.events.count == 1)
    #expect(found.summary == Tables.Summary(rows: 1, footer: [4, 6]))
    #expect(
      try read(rows + "2020-01-02,a,A,,t,T,1,,,\n").problems.count == 2, "what rows follow is no footer")
    let marked = try read("2020-01-01,a,A,,t,T,1,,,\nTotal,1,2,3\nmore,,of,it\n", "footer: Total")
    #expect(marked.problems.isEmpty && marked.summary == Tables.Summary(rows: 1, footer: [3]))
  }

  @Test func `whoever takes the rows may stop, and may throw a refusal`() throws {
    let bytes = Array((heading + "2020-01-01,a,A,,t,T,1,,,\n2020-01-02,a,A,,t,T,2,,,\n").utf8)
    var taken = 0
    func read(_ take: () throws -> Bool) throws {
      var rest: [UInt8]? = bytes
      _ = try Tables.each(
        of: {
          defer { rest = nil }; return rest.map { $0[...] }
        }, name: "t.csv",
        mapping: TableReads.mapping(mapping), reading: edtfOnly(_:citing:)
      ) { result in
        #expect(throws: Never.self) { try result.get() }
        taken += 1
        return try take()
      }
    }
    try read { taken < 3 }
    #expect(taken == 3)
    #expect(throws: Rejection.self) { try read { throw Rejection([]) } }
    #expect(taken == 4, "a refusal of the taker's own is not told to it again")
  }

  @Test func `titles, a semicolon, rows above the heading, and one topic for all`() throws {
    let found = try TableReads(
      "Our table\nDay;Who;Rate\n5 Mar 2020;EU;0.110\n",
      """
      shape: changes
      columns: {date: day, actor: who, status: Rate}
      topic: {id: VAT, name: Value added tax}
      skipRows: 1
      dateFormat: d MMM yyyy
      title: "{actorName} sets {topicName} to {status} on {date}"
      policy: "vat/{actor}"
      actorKind: alliance
      eventType: adoption
      source: s
      """)
    #expect(found.problems.isEmpty)
    #expect(found.eventLines == ["2020-03-05-vat-eu: vat/eu status=0.11"])
    #expect(found.events.first?.title == "EU sets Value added tax to 0.11 on 2020-03-05")
    #expect(found.events.first?.type == .adoption)
    #expect(found.lines.first == "actor EU “EU” alliance", "a source that is only named is not defined")
  }

  @Test func `topics of the column may be named by the mapping`() throws {
    let found = try read(
      "2020-01-01,a,A,,std,,1,,,\n2020-01-01,a,A,,other,,1,,,\n",
      "topics: [{code: STD, id: vat-standard, name: StandardStreams rate}]")
    #expect(
      found.lines.filter { $0.hasPrefix("topic") } == [
        "topic vat-standard “StandardStreams rate”", "topic other “other”",
      ])
  }

  @Test func `a policy made of two things is refused`() throws {
    let found = try read("2020-01-01,a,A,,t,T,1,,,\n2020-01-01,b,B,,t,T,1,,,\n", "policy: \"p-{topic}\"")
    #expect(found.problems.first?.hasPrefix("t.csv:3:1: the mapping makes the policy “p-t” of two") ?? false)
  }
}

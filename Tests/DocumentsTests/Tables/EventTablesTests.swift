import EDTF
import Documents
import PolicyModel
import Testing

@Suite struct EventTablesTests {
  private func read(_ csv: String) throws -> TableReads { try TableReads(csv, nil) }

  @Test func `a row says what record's options say`() throws {
    let found = try read(
      """
      Title,Date ,Actors,set,Clear,unknown,Effective,until,inferred,type,modality,source,attribution,speaker,stance,quote,\
      locator,reported,credibility,origin,relations,follows,ID,place,note,Tags,unsourced,set
      US permits,17 Nov 2024,us; ukraine:addressee,us-a=permitted;us-a.scope=Kursk,us-b.limit,uk-c,2024-11-18,2025/..,\
      yes,authorization,actual,npr,anonymous,a U.S. official,states,\"so, yes\",p. 1,2024-11-18,3,nyt,\
      responds-to:2024-11-01-x,2024-10-01-y; 2024-10-02-z,2024-11-17-us-permits,Washington,n,a;b,,us-d=1
      """)
    #expect(found.problems.isEmpty)
    let event = try #require(found.events.first)
    #expect(event.title == "US permits" && event.date.text == "2024-11-17" && event.type == .authorization)
    #expect(
      event.participants.map { "\($0.actor.text) \($0.role.rawValue)" } == ["us issuer", "ukraine addressee"])
    #expect(
      TableReads.line(event)
        == "2024-11-17-us-permits: us-a status=permitted scope=Kursk from 2024-11-18 until 2025/.., "
        + "us-d status=1 from 2024-11-18 until 2025/.., us-b limit cleared from 2024-11-18 until 2025/.., "
        + "uk-c status? from 2024-11-18 until 2025/..")
    #expect(event.effects.allSatisfy { $0.basis == .inferred && $0.effective?.text == "2024-11-18" })
    let citation = try #require(event.citations.first)
    #expect(event.citations.count == 1 && citation.source.text == "npr" && citation.attribution == .anonymous)
    #expect(citation.quote == "so, yes" && citation.locator == "p. 1" && citation.credibility == 3)
    #expect(citation.reported == .on(edtf("2024-11-18")) && citation.origin == "nyt")
    #expect(
      event.relations.map { "\($0.type.rawValue) \($0.event.text)" } == [
        "responds-to 2024-11-01-x", "follows 2024-10-01-y", "follows 2024-10-02-z",
      ])
    #expect(
      event.place == "Washington" && event.note == "n" && event.tags == ["a", "b"] && !event.isUnsourced)
    #expect(found.documents.first?.place == .file("t.csv", line: 2, column: 1))
  }

  @Test func `semicolons or tabs may part the cells, and a draft says so`() throws {
    let found = try read("title;date;unsourced\n\"A; b\";spring 2024;x\n")
    #expect(found.events.map(\.title) == ["A; b"] && found.events.map(\.date.text) == ["2024-21"])
    #expect(found.events.map(\.isUnsourced) == [true])
    #expect(try read("title\tdate\tsource\nA, b\t2024\ts\n").events.map(\.title) == ["A, b"])
  }

  @Test(arguments: [
    ("a;b", ["a", "b"]), ("a\nb;; c ;", ["a", "b", "c"]),
    ("https://x.org/a;id=1", ["https://x.org/a;id=1"]),
    ("https://x.org/a; https://y.org", ["https://x.org/a", "https://y.org"]),
    ("https://x.org/a;https://y.org;npr", ["https://x.org/a", "https://y.org;npr"]),
    ("npr;https://x.org/a;id=1", ["npr", "https://x.org/a;id=1"]),
  ]) func `a cell of several is parted, an address is not`(cell: String, sources: [String]) throws {
    let found = try read("title,date,source\nA,2024,\"\(cell)\"\n")
    #expect(found.events.first?.citations.map(\.source.text) == sources)
  }

  @Test(arguments: [
    (
      "title,date,sorce\nA,2024,s\n",
      [
        "t.csv:1:12: “sorce” is no column of events | did you mean “source”? | a table in another shape is read by a "
          + "mapping: mapping"
      ]
    ),
    (
      "title,note,note\n",
      [
        "t.csv:1:12: there are several columns “note”, and an event has one | leave one of them out",
        "t.csv:1:1: a table of events must have a column “date” | a table in another shape is read by a mapping: mapping",
      ]
    ),
    ("", ["t.csv:1:1: there is no heading: nothing stands in the file"]),
    (
      "title,date,source,\nA,2024,s,x\n",
      [
        "t.csv:2:10: this column has no heading, and something stands in it | name it as one of record's options, or take it out"
      ]
    ),
    (
      "title,date,source\nA,2024,\nB,2024-02-30,s\n,2024,s\nlast\n",
      [
        "t.csv:2:1: an event needs a source | cite one by its id or address: source | or record a draft: unsourced",
        "t.csv:3:3: “2024-02-30”: day 30 does not exist in February (column 9) | try it: interpretDate",
        "t.csv:4:1: an event must have “title”", "t.csv:5:1: an event must have “date”",
      ]
    ),
    (
      "title,date,source,set,relation,inferred,until,quote\nA,2024,s,p,likes:x,perhaps,,\nB,2024,,,,,2025,q\n",
      [
        "t.csv:2:10: “p” sets nothing: it has no value | write POLICY=VALUE or POLICY.KEY=VALUE; a semicolon parts one from the next",
        "t.csv:2:20: “perhaps” is neither yes nor no | leave it blank where it is not so",
        "t.csv:2:12: “likes:x” is no relation: write TYPE:EVENT | types: "
          + RelationType.allCases.map(\.rawValue).joined(separator: ", "),
        "t.csv:3:12: this says when or how an effect holds, and there is none | say what changes in a column set, clear or unknown",
        "t.csv:3:17: the citation column “quote” requires a source | name it in a column source: an id or an address",
      ]
    ),
  ]) func `nothing is dropped without a word`(csv: String, problems: [String]) throws {
    #expect(try read(csv).problems == problems)
  }
}

import EDTF
import Documents
import PolicyModel
import Testing

/// What a mapping settles of its dates, and times that programs write behind days.
@Suite struct SettlingFieldsTests {
  private func read(_ days: [String], _ more: String) throws -> TableReads {
    try TableReads(
      "who,what,on,value\n" + days.enumerated().map { "a,t\($0.offset),\"\($0.element)\",1\n" }.joined(),
      "shape: changes\ncolumns: {date: on, actor: who, topic: what, status: value}\nsource: s\n" + more)
  }

  @Test func `ranges are refused, once or lasted`() throws {
    let days = ["1996-1997", "c. 1925–1940"]
    #expect(try read(days, "dateFormat: edtf").problems.count == 2)
    let once = try read(days, "dateFormat: edtf\nranges: once")
    #expect(once.dates == ["[1996..1997]", "[1925~..1940~]"] && once.problems.isEmpty)
    #expect(try read(days, "dateFormat: edtf\nranges: lasted").dates == ["1996/1997", "1925~/1940~"])
  }

  @Test func `a column of EDTF keeps what is EDTF, one of text does not`() throws {
    #expect(try read(["2001-21"], "dateFormat: edtf\nranges: once").dates == ["2001-21"])
    #expect(try read(["2001-21"], "dateFormat: text\nranges: once").dates == ["[2001..2021]"])
    #expect(try read(["2001-21"], "dateFormat: text").problems.count == 1)
    #expect(try read(["05/11/2024"], "dateFormat: text\ndayOrder: day-first").dates == ["2024-11-05"])
    #expect(try read(["05/11/2024"], "dateFormat: text\ndayOrder: month-first").dates == ["2024-05-11"])
  }

  @Test func `what settles nothing is refused`() {
    for field in [
      "ranges: once", "dayOrder: day-first", "dateFormat: yyyyMMdd\nranges: once", "ranges: twice",
    ] {
      #expect(throws: (any Error).self, "\(field)") { try read(["2024-11-17"], field) }
    }
  }

  @Test func `a time behind a day is no part of it`() throws {
    let days = [
      "2020-03-15T00:00:00.000Z", "2020-03-15 12:30:15.250", "2020-03-15 12:30:15+00", "2020-03-15T10:00",
    ]
    let found = try read(days, "")
    #expect(found.dates == Array(repeating: "2020-03-15", count: 4) && found.problems.isEmpty)
    #expect(try read(["2020-03-15T", "2020-03-15 25:00", "2020-03-15x"], "").problems.count == 3)
  }

  @Test func `a spreadsheet is no column of EDTF`() throws {
    let found = try TableReads("title,date,actor,source\nA,2001-21,az,https://a.example/o\n", nil)
    #expect(found.problems.count == 1)
    #expect(found.problems.first?.contains("[2001..2021]") == true)
  }
}

extension TableReads {
  /// The dates of the events.
  fileprivate var dates: [String] {
    documents.compactMap { document in
      if case .recordEvent(let draft) = document.command { draft.date.text } else { nil }
    }
  }
}

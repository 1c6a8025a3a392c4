import Documents
import PolicyModel
import Testing

/// Tables of changes without a column of the day: what held on the day on which they were published.
@Suite struct ListTests {
  private let columns = "shape: changes\ncolumns: {actor: to, topic: from, status: v}\nscale: open\n"
  private let rows = "from,to,v\nAzuria,Ruritania,90\nZembla,Azuria,no admission\n"

  @Test func `the day is that of the publication`() throws {
    for more in [
      "source: {id: pi, publisher: PI, published: 2023-01-01}\n",
      "source: {id: pi, publisher: PI, published: 2022-12-01}\nreported: 2023-01-01\n",
      "source: pi\nreported: 2023-01-01\n",
    ] {
      let found = try TableReads(rows, columns + more)
      #expect(
        found.eventLines == [
          "2023-01-01-ruritania-azuria: ruritania/azuria status=90",
          "2023-01-01-azuria-zembla: azuria/zembla status=no admission",
        ])
      #expect(found.events.allSatisfy { $0.modality == .actual })
      #expect(found.lines.filter { $0.hasPrefix("review") }.isEmpty)
    }
  }

  @Test func `without such a day it is refused`() throws {
    let hint =
      "name a column of the day, columns: {date: …}, or say when it was published, source: {published: …} or reported: …"
    let what =
      "a table of changes without a column of the day is a list as of the day of its publication, and"
    #expect(
      TableReads.problems(ofMapping: columns + "source: {id: pi, publisher: PI}\n") == [
        "m.yaml:1:1: \(what) no such day is given | \(hint)"
      ])
    #expect(
      TableReads.problems(ofMapping: columns + "source: {id: pi, publisher: PI, published: 2023-01}\n") == [
        "m.yaml:1:1: \(what) “2023-01” is not one day | \(hint)"
      ])
    let found = try TableReads(rows, columns + "source: pi\n")
    #expect(found.problems == ["m.yaml:4:9: \(what) no such day is known | \(hint)"])
    #expect(found.documents.isEmpty)
  }

  @Test func `what needs a day of its own has no place in it`() {
    #expect(
      TableReads.problems(
        ofMapping: columns.replacing("v}", with: "v, announced: x}")
          + "covered: 2023-01-01\nsource: {id: pi, publisher: PI, published: 2023-01-01}\n"
      ).count == 2)
  }
}

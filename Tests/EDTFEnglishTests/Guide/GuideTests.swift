import EDTF
import EDTFEnglish
import EDTFTestSupport
import Testing

/// The examples of the documentation do what they say. Those of the landing page stand here as they do there, and what
/// they print is compared with the comments of the page.
@Suite struct GuideTests {
  /// One for each block of code, in the page's order.
  private static let examples: [PageExamples.Example] = [phrases, readings, periods, english]

  @Sendable private static func phrases(_ print: PageExamples.Printer) throws {
    let today = Day(year: 2024, month: 11, day: 20)
    print(try Phrase.read("17th of November, 2024", today: nil))
    print(try Phrase.read("about April 2024", today: nil))
    print(try Phrase.read("by 20 Nov 2024", today: nil))
    print(try Phrase.read("from late 2023 to spring 2024", today: nil))
    print(try Phrase.read("3 weeks ago", today: today))
  }

  @Sendable private static func readings(_ print: PageExamples.Printer) throws {
    do {
      _ = try Phrase.read("05/11/2024", today: nil)
    } catch {
      print(error.message)
      print(error.readings)
    }
  }

  @Sendable private static func periods(_ print: PageExamples.Printer) throws {
    let today = Day(year: 2024, month: 11, day: 20)
    let period = try Period("last week", today: today)
    print(period.earliest, period.latest)
    print(try Period("2024q4", today: nil).latest)
  }

  @Sendable private static func english(_ print: PageExamples.Printer) throws {
    print(try EDTFDate("2024-11-17/2024-11-20").inEnglish())
    print(try EDTFDate("[..2024-11-20]").inEnglish())
    print(try EDTFDate("2024-04~").inEnglishWithinYear())
  }

  @Test func `the examples of the landing page print what it says`() throws {
    let page = try #require(
      PageExamples(
        page: "Sources/EDTFEnglish/Documentation.docc/EDTFEnglish.md",
        test: "Tests/EDTFEnglishTests/Guide/GuideTests.swift"))
    #expect(try page.differences(from: Self.examples) == [])
  }

  @Test func `the phrases are read as the table says`() throws {
    let page = try #require(PackageFiles.text(of: "Sources/EDTFEnglish/Documentation.docc/Phrases.md"))
    let today = Day(iso: "2024-11-20")
    let rows = page.split(separator: "\n").filter {
      $0.hasPrefix("| ") && !$0.hasPrefix("| ---") && !$0.hasPrefix("| typed")
    }
    #expect(rows.count > 50)
    for row in rows {
      let cells = row.split(separator: "|").map {
        String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      let readings: [String]
      do {
        readings = [try Phrase.read(cells[0], today: today).text]
      } catch {
        readings = error.readings.map(\.text)
      }
      #expect(readings.joined(separator: "; ") == cells[1], "\(cells[0])")
    }
  }
}

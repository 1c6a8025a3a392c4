import EDTF
import Testing

/// The examples of the documentation do what they say. Those of the landing page stand here as they do there, and what
/// they print is compared with the comments of the page.
@Suite struct GuideTests {
  /// One for each block of code, in the page's order.
  private static let examples = [
    parsing, bounds, errors, lastedOrOnce, comparing, building, structure, phrases, readings, periods,
  ]

  @Sendable private static func parsing(_ print: Printer) throws {
    let spring = try EDTFDate("2024-21")
    print(spring)
    print(spring.earliest)
    print(spring.latest)
    print(spring.level)
    print(spring.inEnglish())
  }

  @Sendable private static func bounds(_ print: Printer) throws {
    print(try EDTFDate("2024-11-17/..").latest)
    print(try EDTFDate("2024-11-17/").latest)
    print(try EDTFDate("2024-04~").latest)
    print(try EDTFDate("XXXX-02-29").latest)
    print(try EDTFDate("Y17E7").earliest)
  }

  @Sendable private static func errors(_ print: Printer) throws {
    do {
      _ = try EDTFDate("2024-04-31")
    } catch {
      print(error.column)
      print(error.message)
    }
  }

  @Sendable private static func lastedOrOnce(_ print: Printer) throws {
    let lasted = try EDTFDate("2024-11-14/2024-11-17")
    let once = try EDTFDate("[2024-11-14..2024-11-17]")
    print(lasted.startDays.ranges.map { "\($0.first) to \($0.last)" })
    print(once.startDays.ranges.map { "\($0.first) to \($0.last)" })
    print(lasted.isInterval, once.isOnce)
  }

  @Sendable private static func comparing(_ print: Printer) throws {
    let november = try EDTFDate("2024-11")
    print(november.relation(.before, to: try EDTFDate("2024-12")).rawValue)
    print(november.relation(.before, to: try EDTFDate("2024-11-17")).rawValue)
    print(november.relation(.after, to: try EDTFDate("2025")).rawValue)
  }

  @Sendable private static func building(_ print: Printer) throws {
    let day = try EDTFDate(year: 2024, month: 11, day: 17)
    print(day)
    print(try EDTFDate(year: 2024, part: .firstQuarter))
    print(try EDTFDate.decade(of: 1994).qualified(.approximate))
    print(try EDTFDate.interval(from: .date(day), to: .open))
    print(try EDTFDate.oneOf([.through(day)]))
    print(try EDTFDate("?2024-?06-?17").canonical)
  }

  @Sendable private static func structure(_ print: Printer) throws {
    if case .oneOf(let members) = try EDTFDate("[1667,1668,1670..1672]").structure {
      print(members.count)
    }
    if case .single(let parts) = try EDTFDate("156X-12-25").structure {
      print(parts.years)
    }
  }

  @Sendable private static func phrases(_ print: Printer) throws {
    let today = Day(year: 2024, month: 11, day: 20)
    print(try Phrase.read("17th of November, 2024", today: nil))
    print(try Phrase.read("about April 2024", today: nil))
    print(try Phrase.read("by 20 Nov 2024", today: nil))
    print(try Phrase.read("from late 2023 to spring 2024", today: nil))
    print(try Phrase.read("3 weeks ago", today: today))
  }

  @Sendable private static func readings(_ print: Printer) throws {
    do {
      _ = try Phrase.read("05/11/2024", today: nil)
    } catch {
      print(error.message)
      print(error.readings)
    }
  }

  @Sendable private static func periods(_ print: Printer) throws {
    let today = Day(year: 2024, month: 11, day: 20)
    let period = try Period("last week", today: today)
    print(period.earliest, period.latest)
    print(try Period("2024q4", today: nil).latest)
  }

  @Test func theLandingPagesExamplesPrintWhatItSays() throws {
    let page = try #require(Reference.text(ofFile: "Sources/EDTF/Documentation.docc/EDTF.md"))
    let own = try #require(Reference.text(ofFile: "Tests/EDTFTests/Guide/GuideTests.swift"))
    let here = Self.bare(own)
    let blocks = Self.blocks(of: page)
    #expect(blocks.count == Self.examples.count)
    for (block, example) in zip(blocks, Self.examples) {
      #expect(here.contains(Self.bare(block)), "this example of the page is not that of the test: \(block)")
      let printer = Printer()
      try example(printer)
      let said = block.split(separator: "\n").compactMap { line in
        line.range(of: "  // ").map { String(line[$0.upperBound...]) }
      }
      #expect(printer.lines == said)
    }
  }

  @Test func thePhrasesAreReadAsTheTableSays() throws {
    let page = try #require(Reference.text(ofFile: "Sources/EDTF/Documentation.docc/Phrases.md"))
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

  /// The blocks of Swift code.
  private static func blocks(of page: String) -> [String] {
    var blocks: [String] = []
    var isInside = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```swift" {
        blocks.append("")
        isInside = true
      } else if line == "```" {
        isInside = false
      } else if isInside {
        blocks[blocks.count - 1] += line + "\n"
      }
    }
    return blocks
  }

  /// Code without comments and blanks; an earlier block's `today` may be repeated in a later one.
  private static func bare(_ code: String) -> String {
    code.split(separator: "\n").map { line in
      let end = line.range(of: "  // ")?.lowerBound ?? line.endIndex
      return line[..<end].filter { $0 != " " }
    }.joined()
  }
}

/// Keeps what an example prints.
final class Printer {
  private(set) var lines: [String] = []

  func callAsFunction(_ values: Any...) {
    lines.append(values.map { "\($0)" }.joined(separator: " "))
  }
}

extension Substring {
  /// The first place of a short text.
  fileprivate func range(of text: String) -> Swift.Range<Index>? {
    var rest = self
    while !rest.isEmpty {
      if rest.hasPrefix(text) { return rest.startIndex..<rest.index(rest.startIndex, offsetBy: text.count) }
      rest.removeFirst()
    }
    return nil
  }
}

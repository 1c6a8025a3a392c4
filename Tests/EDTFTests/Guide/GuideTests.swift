import EDTF
import EDTFTestSupport
import Testing

/// The examples of the documentation do what they say. Those of the landing page stand here as they do there, and what
/// they print is compared with the comments of the page.
@Suite struct GuideTests {
  /// One for each block of code, in the page's order.
  private static let examples: [PageExamples.Example] = [
    parsing, bounds, errors, lastedOrOnce, comparing, building, structure,
  ]

  @Sendable private static func parsing(_ print: PageExamples.Printer) throws {
    let spring = try EDTFDate("2024-21")
    print(spring)
    print(spring.earliest)
    print(spring.latest)
    print(spring.level)
  }

  @Sendable private static func bounds(_ print: PageExamples.Printer) throws {
    print(try EDTFDate("2024-11-17/..").latest)
    print(try EDTFDate("2024-11-17/").latest)
    print(try EDTFDate("2024-04~").latest)
    print(try EDTFDate("XXXX-02-29").latest)
    print(try EDTFDate("Y17E7").earliest)
  }

  @Sendable private static func errors(_ print: PageExamples.Printer) throws {
    do {
      _ = try EDTFDate("2024-04-31")
    } catch {
      print(error.column)
      print(error.message)
    }
  }

  @Sendable private static func lastedOrOnce(_ print: PageExamples.Printer) throws {
    let lasted = try EDTFDate("2024-11-14/2024-11-17")
    let once = try EDTFDate("[2024-11-14..2024-11-17]")
    print(lasted.startDays.ranges.map { "\($0.first) to \($0.last)" })
    print(once.startDays.ranges.map { "\($0.first) to \($0.last)" })
    print(lasted.isInterval, once.isOnce)
  }

  @Sendable private static func comparing(_ print: PageExamples.Printer) throws {
    let november = try EDTFDate("2024-11")
    print(november.relation(.before, to: try EDTFDate("2024-12")).rawValue)
    print(november.relation(.before, to: try EDTFDate("2024-11-17")).rawValue)
    print(november.relation(.after, to: try EDTFDate("2025")).rawValue)
  }

  @Sendable private static func building(_ print: PageExamples.Printer) throws {
    let day = try EDTFDate(year: 2024, month: 11, day: 17)
    print(day)
    print(try EDTFDate(year: 2024, part: .firstQuarter))
    print(try EDTFDate.decade(of: 1994).qualified(.approximate))
    print(try EDTFDate.interval(from: .date(day), to: .open))
    print(try EDTFDate.oneOf([.through(day)]))
    print(try EDTFDate("?2024-?06-?17").canonical)
  }

  @Sendable private static func structure(_ print: PageExamples.Printer) throws {
    if case .oneOf(let members) = try EDTFDate("[1667,1668,1670..1672]").structure {
      print(members.count)
    }
    if case .single(let parts) = try EDTFDate("156X-12-25").structure {
      print(parts.years)
    }
  }

  @Test func `the examples of the landing page print what it says`() throws {
    let page = try #require(
      PageExamples(
        page: "Sources/EDTF/Documentation.docc/EDTF.md", test: "Tests/EDTFTests/Guide/GuideTests.swift"))
    #expect(try page.differences(from: Self.examples) == [])
  }
}

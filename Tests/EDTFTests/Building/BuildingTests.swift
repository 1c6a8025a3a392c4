import EDTF
import Testing

/// What is built in code is written canonically, and is what its text says.
@Suite struct BuildingTests {
  @Test func `what is built is written canonically`() throws {
    let november = try EDTFDate(year: 2024, month: 11)
    let day = try EDTFDate(year: 2024, month: 11, day: 17)
    let built: [(EDTFDate, String)] = try [
      (EDTFDate(year: 2024), "2024"), (EDTFDate(year: -43), "-0043"), (EDTFDate(year: 12_024), "Y12024"),
      (november, "2024-11"), (day, "2024-11-17"), (EDTFDate(year: 2024, part: .spring), "2024-21"),
      (EDTFDate(year: 2024, part: .secondHalf), "2024-41"), (.decade(of: 1994), "199X"),
      (.century(of: 1994), "19XX"),
      (.year(1950, significantDigits: 2), "1950S2"),
      (.year(-171_010_000, significantDigits: 3), "Y-171010000S3"),
      (november.qualified(.approximate), "2024-11~"),
      (november.qualified(.approximate).qualified(.uncertain), "2024-11%"),
      (EDTFDate("2024-~11-17").qualified(.uncertain), "2024?-%11-?17"),
      (day.qualified(.uncertain), "2024-11-17?"),
      (.interval(from: .date(november), to: .date(day)), "2024-11/2024-11-17"),
      (.interval(from: .date(day), to: .open), "2024-11-17/.."),
      (.interval(from: .unknown, to: .date(day)), "/2024-11-17"),
      (.oneOf([.date(november), .date(EDTFDate("?2025"))]), "[2024-11,2025?]"),
      (.oneOf([.through(day)]), "[..2024-11-17]"),
      (
        .allOf([.range(november, EDTFDate(year: 2025, month: 1)), .from(EDTFDate(year: 2026))]),
        "{2024-11..2025-01,2026..}"
      ),
    ]
    for (date, text) in built {
      #expect(date.text == text)
      #expect(try date == EDTFDate(text) && date.earliest == EDTFDate(text).earliest)
    }
  }

  @Test(arguments: [
    ("?2024", "2024?"), ("?2024-06", "2024?-06"), ("2024-?06-?17", "2024-?06-?17"),
    ("?2024-?06-?17", "2024-06-17?"),
    ("2024?-06-17", "2024?-06-17"), ("2024-06~-17", "2024-06~-17"), ("2024~-~06-17", "2024-06~-17"),
    ("2024-06?-~17", "2024-06?-~17"), ("2024~-06?", "2024%-?06"), ("~2024-11/?2025", "2024~-11/2025?"),
    ("Y1700E5", "Y17E7"), ("Y3388E2S3", "Y338800S3"), ("1950S4", "1950S4"),
    ("Y-171010000S2", "Y-171010000S2"),
    ("2024-11-17T10:00:00+00:00", "2024-11-17T10:00:00Z"),
    ("2024-11-17T23:59:60-04", "2024-11-17T23:59:60-04:00"),
    ("..2024/2025..", "..2024/2025.."), ("[..%2024,2025-1X..]", "[..2024%,2025-1X..]"),
    ("2024-1X-X1", "2024-1X-X1"),
    ("-0044-03-15", "-0044-03-15"), ("/2024", "/2024"),
  ])
  func `a date has one canonical text`(written: String, canonical: String) throws {
    let date = try EDTFDate(written)
    #expect(date.canonical.text == canonical)
    #expect(try EDTFDate(canonical).structure == date.structure)
  }

  @Test func `what EDTF cannot write is an error`() throws {
    let november = try EDTFDate(year: 2024, month: 11)
    let interval = try EDTFDate("2024/2025")
    #expect(throws: EDTFError.self) { try EDTFDate(year: 2023, month: 2, day: 29) }
    #expect(throws: EDTFError.self) { try EDTFDate(year: 2024, day: 17) }
    #expect(throws: EDTFError.self) { try EDTFDate(year: 12_024, month: 11) }
    #expect(throws: EDTFError.self) { try EDTFDate(year: 2024, month: 21) }
    #expect(throws: EDTFError.self) { try EDTFDate.decade(of: -43) }
    #expect(throws: EDTFError.self) { try EDTFDate.century(of: 12_024) }
    #expect(throws: EDTFError.self) { try interval.qualified(.uncertain) }
    #expect(throws: EDTFError.self) { try EDTFDate.interval(from: .date(interval), to: .open) }
    #expect(throws: EDTFError.self) { try EDTFDate.interval(from: .open, to: .unknown) }
    #expect(throws: EDTFError.self) { try EDTFDate.oneOf([]) }
    #expect(throws: EDTFError.self) { try EDTFDate.oneOf([.from(november), .date(november)]) }
    #expect(throws: EDTFError.self) { try EDTFDate.allOf([.range(november, EDTFDate(year: 2025))]) }
  }

  @Test func `a date has its structure`() throws {
    let day = try #require(Day(iso: "2024-11-17"))
    #expect(try EDTFDate("2024-11-17").structure == .day(day))
    #expect(
      try EDTFDate("2024-11-17T10:00:00Z").structure
        == .dateTime(day, TimeOfDay(secondsFromMidnight: 36_000, offsetSeconds: 0)))
    let (one, other) = (try EDTFDate("2024-11"), try EDTFDate("2025-01?"))
    #expect(try EDTFDate("2024-11/?2025-01").structure != .interval(from: .date(one), to: .date(other)))
    #expect(try EDTFDate("2024-11/2025-01?").structure == .interval(from: .date(one), to: .date(other)))
    #expect(try EDTFDate("2024-11/").structure == .interval(from: .date(one), to: .unknown))
    #expect(try EDTFDate("../2024-11").structure == .interval(from: .open, to: .date(one)))
    #expect(try EDTFDate("[2024-11..2025-01?]").structure == .oneOf([.range(one, other)]))
    #expect(try EDTFDate("{..2024-11,2025-01?}").structure == .allOf([.through(one), .date(other)]))
    guard case .single(let parts) = try EDTFDate("156X-12~-25").structure else {
      throw EDTFError(text: "", column: 1, message: "no single date")
    }
    #expect(parts.years == 1560...1569 && parts.month == 12 && parts.day == 25 && parts.precision == .day)
    #expect(
      parts.yearQualification == .approximate && parts.dayQualification == nil && parts.hasUnspecifiedDigits)
    guard case .single(let season) = try EDTFDate("2024-29").structure else {
      throw EDTFError(text: "", column: 1, message: "no single date")
    }
    #expect(season.part == .southernSpring && season.month == nil && season.precision == .partOfYear)
  }
}

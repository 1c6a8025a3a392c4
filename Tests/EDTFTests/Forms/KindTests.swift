import EDTF
import Testing

/// What a date says of itself, and how one is made from days.
@Suite struct KindTests {
  @Test func `an interval has its ends`() throws {
    let lasted = try EDTFDate("2024-11-17~/2024-12")
    #expect(lasted.isInterval && !lasted.isPlainDay && !lasted.isOnce)
    #expect(lasted.intervalStart?.text == "2024-11-17~")
    #expect(lasted.intervalEnd?.text == "2024-12")
    #expect(try EDTFDate("2024-11-17/..").intervalStart?.isPlainDay == true)
    #expect(try EDTFDate("2024-11-17/..").intervalEnd == nil)
    #expect(try EDTFDate("/2024").intervalStart == nil)
    #expect(try EDTFDate("..2024-06-01/2024-06-20..").intervalStart?.text == "[..2024-06-01]")
    #expect(try EDTFDate("..2024-06-01/2024-06-20..").intervalEnd?.text == "[2024-06-20..]")
    #expect(try EDTFDate("2024").intervalStart == nil)
  }

  @Test func `a one-of set with several days is once`() throws {
    for text in ["[2024-11-14..2024-11-17]", "[2024-11-17,2024-11-19]", "[2024-11]", "[..2024]"] {
      #expect(try EDTFDate(text).isOnce, "\(text)")
    }
    for text in ["2024-11", "[2024-11-17]", "{2024-11-17,2024-11-19}", "2024-11-14/2024-11-17"] {
      #expect(try !EDTFDate(text).isOnce, "\(text)")
    }
  }

  @Test func `a qualifier of a part qualifies the date`() throws {
    let cases = [
      ("2024-11-17", false, false), ("2024?", true, false), ("2024-~11-17", false, true),
      ("2024%", true, true),
      ("2024~/2025?", true, true), ("[2024-04~,2024-05]", false, true),
    ]
    for (text, uncertain, approximate) in cases {
      let date = try EDTFDate(text)
      #expect(date.isUncertain == uncertain && date.isApproximate == approximate, "\(text)")
    }
  }

  @Test func `a time is kept as it is written`() throws {
    func time(_ text: String) throws -> TimeOfDay? { try EDTFDate(text).timeOfDay }
    #expect(
      try time("2024-11-17T10:00:30Z") == TimeOfDay(secondsFromMidnight: 36_030, offsetSeconds: 0))
    #expect(
      try time("2024-11-17T10:00:00-04:30") == TimeOfDay(secondsFromMidnight: 36_000, offsetSeconds: -16_200))
    #expect(
      try time("2024-11-17T23:59:60") == TimeOfDay(secondsFromMidnight: 86_400, offsetSeconds: nil))
    #expect(try time("2024-11-17") == nil)
    #expect(try EDTFDate("2024-11-17T00:30:00+14:00").earliest.day == Day(iso: "2024-11-17"))
  }

  @Test func `a date can be made of the days between which it was`() throws {
    let (one, other) = (try #require(Day(iso: "2024-11-14")), try #require(Day(iso: "2024-11-17")))
    let far = try #require(Day(year: 12_024, month: 5, day: 1))
    let ends: [(Day, Day, String)] = [
      (one, other, "[2024-11-14..2024-11-17]"), (other, one, "[2024-11-14..2024-11-17]"),
      (one, one, "2024-11-14"), (.distantPast, one, "[..2024-11-14]"),
      (one, .distantFuture, "[2024-11-14..]"),
      (.distantPast, .distantFuture, "XXXX"), (one, far, "[2024..Y12024]"),
      (far, .distantFuture, "[Y12024..]"),
      (far, far, "Y12024"),
    ]
    for (first, last, text) in ends {
      let date = EDTFDate.onceBetween(first, last)
      #expect(date.text == text)
      #expect(try EDTFDate(text).startDays == date.startDays, "\(text)")
    }
  }

  @Test func `dates are equal where their texts are`() throws {
    #expect(try EDTFDate("2024-11-17") == EDTFDate("2024-11-17"))
    #expect(try EDTFDate("[2024-11-17]") != EDTFDate("2024-11-17"))
    #expect(try Set([EDTFDate("2024"), EDTFDate("2024")]).count == 1)
  }
}

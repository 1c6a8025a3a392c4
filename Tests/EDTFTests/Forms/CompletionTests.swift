import EDTF
import EDTFTestSupport
import Testing

/// The days of a date with X are those of its completions, enumerated here one by one.
@Suite struct CompletionTests {
  @Test(arguments: Array(1...100) as [UInt64])
  func `the days of a date with X are those of its completions`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let year = ["2024", "2023", "1900", "20X4", "202X", "19X0", "2X00"].randomElement(using: &random) ?? ""
    let month = ["", "-02", "-11", "-XX", "-0X", "-1X", "-X2", "-X9"].randomElement(using: &random) ?? ""
    var day =
      ["", "-29", "-30", "-31", "-XX", "-3X", "-2X", "-X1", "-0X"].randomElement(using: &random) ?? ""
    if month.isEmpty { day = "" }
    let text = year + month + day
    let expected = Self.enumerated(year, month.dropFirst(), day.dropFirst())
    let date = try? EDTFDate(text)
    #expect((date == nil) == expected.isEmpty, "seed \(seed): \(text)")
    guard let date, expected.count > 0 else { return }
    let days = date.startDays.ranges.flatMap { Array($0.first.number...$0.last.number) }
    #expect(days == expected, "seed \(seed): \(text)")
    #expect(date.earliest.day?.number == expected.first, "seed \(seed): \(text)")
    #expect(date.latest.day?.number == expected.last, "seed \(seed): \(text)")
    #expect(date.endDays == .days(date.startDays))
  }

  private static func enumerated(_ year: String, _ month: Substring, _ day: Substring) -> [Int] {
    var days: [Int] = []
    for y in 1900...2999 where fits(y, year[...], width: 4) {
      for m in 1...12 where month.isEmpty || fits(m, month, width: 2) {
        for d in 1...31 where day.isEmpty || fits(d, day, width: 2) {
          if let found = Day(year: y, month: m, day: d) { days.append(found.number) }
        }
      }
    }
    return days
  }

  private static func fits(_ number: Int, _ pattern: Substring, width: Int) -> Bool {
    let digits = String(number)
    let padded = String(repeating: "0", count: width - digits.count) + digits
    return zip(padded, pattern).allSatisfy { $1 == "X" || $0 == $1 }
  }

  @Test func `a date with too many gaps is one run of days`() throws {
    #expect(try EDTFDate("XXXX-11-20").startDays.ranges.count == 1)
    #expect(try EDTFDate("20XX-XX-X1").startDays.ranges.count == 3601)
    #expect(try EDTFDate("XXXX-XX-XX").startDays.ranges.count == 1)
  }
}

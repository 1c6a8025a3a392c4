import EDTF
import EDTFTestSupport
import Testing

/// No text crashes the parser, and what it accepts keeps the laws of a date.
@Suite struct FuzzTests {
  private static let pieces = [
    "2024", "-2024", "202X", "XXXX", "Y12024", "Y-17E7", "Y9E18", "1950S2", "-", "-", "-11", "-02", "-1X",
    "-XX", "-24", "-36",
    "-17", "-29", "-31", "-3X", "?", "~", "%", "/", "..", "[", "]", "{", "}", ",", "T10:00:00", "Z", "+02:00",
    "S3",
    "E5", "9", "0", " ", "X", "é", "\r\n", "by ", "since ", " and ", "between ", "from ", " to ", "–", "Nov ",
    "17 ", "spring ", "about ", "last ", "week",
  ]

  /// Any pieces in any order: hardly ever a date.
  private static func jumble(_ random: inout SplitMix) -> String {
    let count = Int.random(in: 1...9, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// Dates put together as the grammar has them: often one.
  private static func composed(_ random: inout SplitMix) -> String {
    let atoms = [
      "2024", "2023-11", "2024-11-17", "-0044-03-15", "202X", "19X4-1X", "2024-XX-X1", "2X24-11-20",
      "2024-24",
      "2024-~11-17", "?2024-36", "Y12024", "Y-17E7", "Y9E18", "1950S2",
    ]
    func atom() -> String {
      (atoms.randomElement(using: &random) ?? "")
        + (["", "", "?", "~", "%"].randomElement(using: &random) ?? "")
    }
    let (one, two, three) = (atom(), atom(), atom())
    let forms = [
      one, "\(one)/\(two)", "\(one)/..", "../\(one)", "\(one)/", "/\(one)", "..\(one)/\(two)..",
      "[\(one),\(two)]", "[..\(one),\(two)]", "[\(one)..\(two),\(three)..]", "{\(one)..\(two),\(three)}",
      "{..\(one)}", "{\(one),\(two)..}",
    ]
    return forms.randomElement(using: &random) ?? ""
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `what is accepted keeps the laws of a date`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var accepted = 0
    for _ in 0..<2000 {
      let text = Bool.random(using: &random) ? Self.jumble(&random) : Self.composed(&random)
      guard let date = try? EDTFDate(text) else { continue }
      accepted += 1
      #expect(date.text == text)
      let canonical = try? EDTFDate(date.canonical.text)
      #expect(
        canonical?.structure == date.structure && canonical?.level == date.level, "seed \(seed): \(text)")
      #expect(canonical?.canonical.text == canonical?.text, "seed \(seed): \(text)")
      #expect(
        canonical?.earliest == date.earliest && canonical?.latest == date.latest, "seed \(seed): \(text)")
      #expect((0...2).contains(date.level), "seed \(seed): \(text)")
      if let first = date.earliest.day, let last = date.latest.day {
        #expect(first <= last, "seed \(seed): \(text)")
      }
      #expect(!date.startDays.isEmpty, "seed \(seed): \(text)")
      if case .days(let days) = date.endDays { #expect(!days.isEmpty, "seed \(seed): \(text)") }
      for end in [date.intervalStart, date.intervalEnd] {
        guard let end else { continue }
        #expect((try? EDTFDate(end.text))?.startDays == end.startDays, "seed \(seed): \(text)")
      }
    }
    #expect(accepted > 400, "seed \(seed): too few dates to tell anything")
  }

  @Test(arguments: [21, 22] as [UInt64])
  func `a plain day is read as that day`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<2000 {
      let day = Day(Int.random(in: -4_371_000...2_932_896, using: &random))
      let date = try EDTFDate(day.description)
      #expect(date.isPlainDay && date.earliest == .day(day) && date.latest == .day(day), "seed \(seed)")
      #expect(date == EDTFDate(day) && date.startDays == DaySet(day), "seed \(seed)")
      #expect(date.level == (day.year < 0 ? 1 : 0), "seed \(seed)")
    }
  }
}

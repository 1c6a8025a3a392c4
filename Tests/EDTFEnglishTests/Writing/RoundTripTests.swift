import EDTF
import EDTFEnglish
import EDTFTestSupport
import Testing

/// What a date is shown as is read again as the same days.
@Suite struct RoundTripTests {
  private static func atom(_ random: inout SplitMix) -> String {
    let year = Int.random(in: 1000...2999, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let text =
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1: "\(Day(Int.random(in: -300_000...300_000, using: &random)))"
      case 2, 3: "\(year)-" + String("0\(month)".suffix(2))
      case 4: "\(year)"
      case 5, 6: "\(year)-\(Int.random(in: 21...41, using: &random))"
      default:
        ["199X", "200X", "18XX", "2024-11-XX", "2024-XX", "20XX", "-0043", "0079-03-15", "0050"]
          .randomElement(using: &random) ?? ""
      }
    return text + (["", "", "", "~", "?", "%"].randomElement(using: &random) ?? "")
  }

  @Test(arguments: [51, 52, 53, 54] as [UInt64])
  func `the words of a date are read with the same days`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var dates = 0
    for _ in 0..<300 {
      let (one, other) = (Self.atom(&random), Self.atom(&random))
      let forms = [
        one, one, one, "\(one)/..", "../\(one)", "\(one)/", "/\(one)", "[..\(one)]", "[\(one)..]",
        "\(one)/\(other)",
        "[\(one)..\(other)]", "[\(one),\(other)]", "{\(one),\(other)}",
      ]
      guard let date = try? EDTFDate(forms.randomElement(using: &random) ?? "") else { continue }
      dates += 1
      let english = date.inEnglish()
      let period = Result { try Period(english, today: nil) }
      #expect(
        (try? period.get().earliest) == date.earliest && (try? period.get().latest) == date.latest,
        "seed \(seed): \(date) is “\(english)”: \(period)")
    }
    #expect(dates > 200, "seed \(seed): too few dates to tell anything")
  }
}

import EDTF
import EDTFEnglish
import EDTFTestSupport
import Testing

/// No text crashes the reader, and what it reads is a date that is written and has words.
@Suite struct FuzzTests {
  private static let dates = [
    "2024", "202X", "1950S2", "Nov 2024", "17 Nov 2024", "spring 2024", "early 1990s", "44 BC", "last week",
    "Q4",
    "19th century", "5/11/2024", "2024-11-17", "1914-18", "noon", "é", "",
  ]
  private static let others = [
    "", "", "", "by ", "since ", "between ", "from ", "about ", "the ", "?", "[", " and ", " to ", "–", "-",
    "/", ",",
    " 9", "~", "]", " or later", "..", "X", "\r\n",
  ]

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `what is read is a date that is written and has words`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var accepted = 0
    for _ in 0..<150 {
      let pieces = [Self.others, Self.dates, Self.others, Self.dates, Self.others]
      let text = pieces.prefix(Int.random(in: 2...5, using: &random)).map {
        $0.randomElement(using: &random) ?? ""
      }.joined()
      guard let date = try? Phrase.read(text, today: Day(20_000)) else { continue }
      accepted += 1
      #expect((try? EDTFDate(date.text))?.structure == date.structure, "seed \(seed): \(text)")
      #expect(!date.inEnglish().isEmpty && !date.inEnglishWithinYear().isEmpty, "seed \(seed): \(text)")
    }
    #expect(accepted > 10, "seed \(seed): too few dates to tell anything")
  }

  /// Nothing is read of a megabyte but its length.
  @Test(arguments: ["2", " ", "X", "[2024,", "17 Nov ", "\u{301}"])
  func `a megabyte is refused without being read`(piece: String) throws {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let error = try #require(throws: EDTFError.self) { try Phrase.read(text, today: Day(20_000)) }
    #expect(error.message == "a date has at most 512 bytes, this has \(text.utf8.count)")
  }
}

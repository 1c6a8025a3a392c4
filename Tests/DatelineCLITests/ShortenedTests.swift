import Testing

@testable import DatelineCLI

/// A message quotes at most so many characters of an input, however they come.
@Suite struct ShortenedTests {
  @Test func shortLinesStay() {
    #expect(Shortened.line("there is no actor “us”") == "there is no actor “us”")
  }

  @Test func aQuoteGoesOnForSoLong() {
    let line = Shortened.line("there is no actor “\(String(repeating: "x y", count: 1000))” here")
    #expect(line.count == "there is no actor “…” here".count + Shortened.mostQuoted)
    #expect(line.hasSuffix("…” here"))
  }

  @Test func aQuoteWithinAQuoteDoesNotEndIt() {
    let line = Shortened.line("no “a “b” \(String(repeating: "c ", count: 500))” here")
    #expect(line.hasSuffix("…” here"))
  }

  @Test func aValueInThePrimesOfTheParserIsCut() {
    let line = Shortened.line(
      "The value '\(String(repeating: "x y ", count: 500))' isn't valid for '--type <type>'")
    #expect(line.hasSuffix("…' isn't valid for '--type <type>'"))
  }

  @Test func whatHasNoSpaceIsCut() {
    let line = Shortened.line("\(String(repeating: "/folder", count: 500)) cannot be read")
    #expect(line.count == Shortened.mostQuoted + "… cannot be read".count)
  }

  /// One character may be made of as many marks as anybody likes.
  @Test func marksCountToo() {
    let line = Shortened.line("there is no actor “e\(String(repeating: "\u{301}", count: 5000))”")
    #expect(line.unicodeScalars.count < 300)
  }

  @Test func aListEnds() {
    let line = Shortened.line(Array(repeating: "one", count: 5000).joined(separator: ", "))
    #expect(line.unicodeScalars.count == Shortened.longestLine + 1)
  }
}

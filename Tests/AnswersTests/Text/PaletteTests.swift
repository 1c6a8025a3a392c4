import Answers
import Testing

@Suite struct PaletteTests {
  @Test(arguments: Ink.allCases)
  func writesNoCodesWithoutColour(_ ink: Ink) {
    #expect(Palette(colour: false).paint("text", ink) == "text")
  }

  @Test func saysInColourWhatTheWordsSay() {
    let palette = Palette(colour: true)
    #expect(palette.paint("eased", .eased) == "\u{1B}[32meased\u{1B}[0m")
    #expect(palette.paint("tightened", .tightened) == "\u{1B}[31mtightened\u{1B}[0m")
    #expect(palette.paint("possible", .uncertain) == "\u{1B}[33mpossible\u{1B}[0m")
    #expect(palette.paint("text", .plain) == "text")
    #expect(palette.paint("", .bold) == "")
  }
}

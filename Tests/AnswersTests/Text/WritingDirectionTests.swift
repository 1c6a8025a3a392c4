import Answers
import Testing

@Suite struct WritingDirectionTests {
  @Test(arguments: ["", "plain", "Überflug", "мир", "日本語", "😀", "क्षि"])
  func leavesOtherScriptsAlone(_ text: String) {
    #expect(WritingDirection.isolated(text) == text)
  }

  @Test(arguments: ["שלום", "صواريخ", "The word صواريخ", "𞤀𞤁"])
  func isolatesWhatRunsFromRightToLeft(_ text: String) {
    #expect(WritingDirection.isolated(text) == "\u{2068}\(text)\u{2069}")
    #expect(CellWidth.of(WritingDirection.isolated(text)) == CellWidth.of(text))
  }
}

import Answers
import Testing

/// What every answer keeps to, and how each looks.
@Suite struct AnswerTests {
  @Test(arguments: AnswerCase.all.map(\.name), [80, 140])
  func `an answer looks as it did`(_ name: String, _ width: Int) throws {
    try Snapshot.check("\(name)-\(width)", AnswerCase.named(name).text(width, Palette(colour: false)))
  }

  @Test(arguments: AnswerCase.all.map(\.name))
  func `an answer in Markdown looks as it did`(_ name: String) throws {
    try Snapshot.check("\(name)-markdown", AnswerCase.named(name).markdown())
  }

  @Test(arguments: AnswerCase.all.map(\.name), [40, 60, 80, 100, 140])
  func `no line is wider than the width`(_ name: String, _ width: Int) {
    let text = AnswerCase.named(name).text(width, Palette(colour: false))
    for line in text.split(separator: "\n") {
      #expect(CellWidth.of(String(line)) <= width, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }

  @Test(arguments: AnswerCase.all.map(\.name))
  func `an answer has no control characters of its data, and without colour none at all`(_ name: String) {
    for text in [AnswerCase.named(name).text(80, Palette(colour: false)), AnswerCase.named(name).markdown()] {
      for scalar in text.unicodeScalars where scalar != "\n" {
        // The isolates are written by us, in pairs, around text that runs from right to left.
        let isIsolate = scalar.value == 0x2068 || scalar.value == 0x2069
        #expect(scalar.properties.generalCategory != .control, "U+\(String(scalar.value, radix: 16))")
        #expect(
          scalar.properties.generalCategory != .format || isIsolate, "U+\(String(scalar.value, radix: 16))")
      }
      let opened = text.unicodeScalars.count { $0.value == 0x2068 }
      #expect(opened == text.unicodeScalars.count { $0.value == 0x2069 })
    }
  }

  @Test(arguments: AnswerCase.all.map(\.name))
  func `colour only repeats what the words say`(_ name: String) {
    let answer = AnswerCase.named(name)
    // When
    let coloured = answer.text(80, Palette(colour: true))
    // Then
    #expect(withoutColour(coloured) == answer.text(80, Palette(colour: false)))
    #expect(coloured.contains("\u{1B}[") || name.contains("empty"))
  }

  @Test(arguments: AnswerCase.all.map(\.name))
  func `an answer carries its token, and says nothing as a program would`(_ name: String) {
    for text in [AnswerCase.named(name).text(80, Palette(colour: false)), AnswerCase.named(name).markdown()] {
      #expect(text.contains("412-9f3ac2d19f3ac2d1"))
      for word in ["null", "nil", "Optional", "ActorID", "()"] { #expect(!text.contains(word), "\(word)") }
    }
  }

  @Test(.enabled(if: Snapshot.isRecording, "only while recording"))
  func `recording fails the run`() {
    Issue.record("DATELINE_RECORD is set: recorded snapshots prove nothing; run again without it")
  }

  @Test func `every snapshot is of a case`() {
    let names = AnswerCase.all.flatMap { ["\($0.name)-80", "\($0.name)-140", "\($0.name)-markdown"] }
    #expect(Snapshot.recorded.subtracting(names).isEmpty)
  }

  private func withoutColour(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var isCode = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isCode = true }
      if !isCode { out.append(scalar) }
      if isCode, scalar == "m" { isCode = false }
    }
    return String(out)
  }
}

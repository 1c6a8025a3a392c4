internal import EDTF
package import PolicyModel
package import Queries

/// Shows the entries of a ledger in a terminal, by the day on which they were recorded.
package enum LogText {
  /// Wider lines are hard to read.
  private static let widest = 120

  /// The whole answer.
  package static func text(_ answer: LogAnswer, words: HintWords, width: Int, palette: Palette) -> String {
    var block = TextBlock(width: min(width, Self.widest), palette: palette)
    Headline.add([], viewpoint: [Wording.capitalized(ViewpointWords.known(answer.known))], to: &block)
    if answer.lines.isEmpty {
      for sentence in LogWords.emptiness(answer) { block.line([Span(words.text(sentence))]) }
    }
    let entryCells = Cells.widest(answer.lines.map { String($0.sequence) }, cap: 12)
    let kindCells = Cells.widest(answer.lines.map { LogWords.kind($0) }, cap: 18)
    var day: Day?
    for line in answer.lines {
      if line.recordedAt.day != day {
        if day != nil { block.blank() }
        day = line.recordedAt.day
        block.line([Span(DateWords.day(line.recordedAt), .heading)])
      }
      let columns = [
        Column([Span(String(line.sequence))], cells: entryCells, edge: .right),
        Column([Span(LogWords.clock(line.recordedAt), .dim)], cells: 5),
        Column([Span(LogWords.kind(line))], cells: kindCells),
      ]
      block.columns(
        columns, LogWords.about(line), indent: 1, hanging: 2,
        trailing: [Span(Fold.truncate(SafeText.line(line.recorder), width: 16), .dim)])
    }
    Headline.addFooter([LogWords.footer(answer)], token: answer.known.token, to: &block)
    return block.text
  }
}

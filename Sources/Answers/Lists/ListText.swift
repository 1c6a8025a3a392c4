package import PolicyModel
package import Queries

/// Shows the things of one kind in a terminal, a row each.
package enum ListText {
  /// The whole answer.
  package static func text(_ answer: ListAnswer, words: HintWords, width: Int, palette: Palette) -> String {
    var block = TextBlock(width: width, palette: palette)
    let table = ListTable(answer.rows).fitting(block.width)
    if answer.known.isGiven { Headline.add([], viewpoint: [ViewpointWords.known(answer.known)], to: &block) }
    if table.rows.isEmpty {
      block.line([Span("There is no \(table.noun) yet.")])
      block.line([Span("Try: \(words.line(table.adding)).")])
    } else {
      let cells = widths(table, of: block.width)
      block.columns(
        zip(table.header, cells).map { Column([Span($0, .dim)], cells: $1) },
        [Span(table.header.last ?? "", .dim)])
      for row in table.rows {
        let columns = zip(row, cells).enumerated().map { offset, cell in
          Column([Span(cell.0, offset == 0 ? .bold : .plain)], cells: cell.1)
        }
        block.columns(columns, [Span(row.last ?? "")], hanging: 2)
      }
    }
    Headline.addFooter([Wording.count(table.rows.count, table.noun)], token: answer.known.token, to: &block)
    return block.text
  }

  /// The widths of all columns but the last.
  private static func widths(_ table: ListTable, of width: Int) -> [Int] {
    (0..<(table.header.count - 1)).map { column in
      let share = column == 0 ? 34 : 22
      return Cells.widest(
        [table.header[column]] + table.rows.map { $0[column] },
        cap: Cells.share(share, of: width, least: 8, most: 48))
    }
  }
}

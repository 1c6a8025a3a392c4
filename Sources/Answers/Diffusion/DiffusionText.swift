internal import EDTF
package import PolicyModel
package import Queries

/// Shows who adopted when, after whom, and who has not, in a terminal.
package enum DiffusionText {
  /// The whole answer.
  package static func text(_ answer: DiffusionAnswer, words: HintWords, width: Int, palette: Palette)
    -> String
  {
    let layout = DiffusionLayout(answer, width: width)
    var block = TextBlock(width: layout.width, palette: palette)
    Headline.add(
      DiffusionWords.title(answer), viewpoint: ViewpointWords.line(answer.viewpoint.undated),
      to: &block)
    if answer.adopters.isEmpty {
      for sentence in DiffusionWords.emptiness(answer) { block.line([Span(words.text(sentence))]) }
    }
    if let first = DiffusionWords.first(answer) {
      block.line(first, hanging: 2)
      block.blank()
    }
    for (offset, section) in DiffusionWords.sections(answer).enumerated() {
      if offset > 0 { block.blank() }
      block.line([Span(section.title, .heading)])
      for adopter in section.adopters { layout.add(adopter, to: &block) }
    }
    if !answer.abstainers.isEmpty {
      block.blank()
      block.line([Span("Not adopted", .heading)])
      for abstainer in answer.abstainers where !abstainer.policies.isEmpty {
        layout.add(abstainer, to: &block)
      }
      if let without = DiffusionWords.without(answer) { block.line([Span(without)], indent: 1, hanging: 2) }
    }
    layout.addCurve(answer.curve, to: &block)
    Headline.addFooter(DiffusionWords.footer(answer), token: answer.viewpoint.known.token, to: &block)
    return block.text
  }
}

/// Where the columns of a diffusion stand.
struct DiffusionLayout {
  let width: Int
  private let dateCells: Int
  private let issuerCells: Int

  init(_ answer: DiffusionAnswer, width: Int) {
    dateCells = Cells.widest(
      answer.adopters.map(DiffusionWords.date), cap: Cells.share(26, of: width, least: 11, most: 30))
    issuerCells = Cells.widest(
      answer.adopters.map(\.issuer.name)
        + answer.abstainers.filter { !$0.policies.isEmpty }.map(\.issuer.name),
      cap: Cells.share(22, of: width, least: 8, most: 30))
    let left = 1 + dateCells + issuerCells + 2 * TextBlock.gap
    self.width = Cells.fitting(
      answer.adopters.map { left + CellWidth.of(DiffusionWords.event($0)) + 18 }, width: width)
  }

  func add(_ adopter: Adopter, to block: inout TextBlock) {
    var lines = [DiffusionWords.lag(adopter), DiffusionWords.event(adopter)]
    if let reversal = adopter.reversal { lines.append(DiffusionWords.reversal(reversal)) }
    lines += [DiffusionWords.membership(adopter.member)].filter { !$0.isEmpty }
    for (offset, line) in lines.enumerated() {
      let isFirst = offset == 0
      let date = Column(isFirst ? [Span(DiffusionWords.date(adopter))] : [], cells: dateCells)
      let issuer = Column(isFirst ? [Span(adopter.issuer.name)] : [], cells: issuerCells)
      block.columns(
        [date, issuer], line, indent: 1, hanging: 2, trailing: isFirst ? DiffusionWords.label(adopter) : [])
    }
  }

  func add(_ abstainer: Abstainer, to block: inout TextBlock) {
    let lines =
      DiffusionWords.states(abstainer) + [DiffusionWords.membership(abstainer.member)].filter { !$0.isEmpty }
    for (offset, line) in lines.enumerated() {
      let name = offset == 0 ? [Span(abstainer.issuer.name)] : []
      block.columns([Column(name, cells: issuerCells)], line, indent: 1, hanging: 2)
    }
  }

  func addCurve(_ curve: [CurvePoint], to block: inout TextBlock) {
    let labels = String(curve.last?.possible ?? 0).utf8.count
    let cells = min(width, 100) - labels - 4
    guard let chart = CurveChart(curve, cells: cells) else { return }
    block.blank()
    block.line([Span("Adopted by day", .heading), Span("  █ certainly  ░ possibly", .dim)])
    for (offset, line) in chart.lines.enumerated() {
      let label = offset == 0 ? String(chart.top) : ""
      let mark = Column([Span(label, .dim)], cells: labels, edge: .right)
      block.columns([mark], [Span((offset == 0 ? "┤" : "│") + line)], indent: 1)
    }
    let (from, to) = (DateWords.day(chart.first), DateWords.day(chart.last))
    block.columns(
      [Column([], cells: labels)],
      [
        Span(
          " " + from + String(repeating: " ", count: max(cells - CellWidth.of(from) - CellWidth.of(to), 1))
            + to, .dim)
      ],
      indent: 1)
  }
}

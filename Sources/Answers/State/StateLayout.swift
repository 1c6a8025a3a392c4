import EDTF
import PolicyModel
import Queries

/// Where the columns of a state stand, and how a policy is written into them.
struct StateLayout {
  /// The width that its rows need, at most the width given.
  let width: Int
  private let day: Day
  private let issuerCells: Int
  private let subjectCells: Int
  private let valueCells: Int
  /// Zero where there is no room for a column of ids.
  private let idCells: Int

  init(_ topics: [StateTopic], on day: Day, width: Int) {
    self.day = day
    let policies = topics.flatMap(\.policies)
    issuerCells = Cells.widest(
      policies.map(\.label.issuer.name), cap: Cells.share(20, of: width, least: 8, most: 28))
    subjectCells = Cells.widest(
      policies.map { PolicyWords.subject($0.label) }, cap: Cells.share(26, of: width, least: 10, most: 40)
    )
    let answers = policies.compactMap(\.status?.answer)
    valueCells = Cells.widest(answers.filter { $0.since != nil }.map { StateWords.of($0) }, cap: 14)
    idCells = width < 120 ? 0 : Cells.widest(policies.map(\.label.id.text), cap: 32)
    let left =
      1 + issuerCells + subjectCells + (idCells > 0 ? idCells + TextBlock.gap : 0) + 2 * TextBlock.gap
    let value = valueCells
    self.width = Cells.fitting(
      answers.map { answer in
        left + CellWidth.of(Self.sentence(answer, valueCells: value))
          + CellWidth.of(GradeWords.label(of: answer))
      }, width: width)
  }

  func add(_ policy: PolicyRows, to block: inout TextBlock) {
    var columns = [
      Column([Span(policy.label.issuer.name)], cells: issuerCells),
      Column([Span(PolicyWords.subject(policy.label))], cells: subjectCells),
    ]
    if idCells > 0 { columns.append(Column([Span(policy.label.id.text, .dim)], cells: idCells)) }
    let blank = columns.map { Column([], cells: $0.cells) }
    let room = block.width - 1 - columns.reduce(0) { $0 + $1.cells + TextBlock.gap }
    if let status = policy.status {
      let label = GradeWords.label(of: status.answer)
      var lines = [Self.sentence(status.answer, valueCells: valueCells)]
      // The dates go below as one piece rather than break around the label.
      if let line = lines.first, CellWidth.of(line) + TextBlock.gap + CellWidth.of(label) > room {
        lines = line.count > 1 ? [Array(line.prefix(1)), Array(line.suffix(1))] : lines
      }
      lines += beneath(status)
      for (offset, line) in lines.enumerated() {
        block.columns(columns, line, indent: 1, hanging: 2, trailing: offset == 0 ? label : [])
        columns = blank
      }
    }
    for attribute in policy.attributes {
      let answer = attribute.answer
      let dates = StateSentence.dates(answer, told: policy.status?.answer.since)
      block.columns(
        columns,
        [Span("\(answer.key): ", .dim), Span(StateWords.of(answer), StateWords.ink(answer))]
          + (dates.isEmpty ? [] : [Span(", " + dates)]), indent: 1, hanging: 2,
        trailing: StateSentence.label(answer, beneath: policy.status?.answer))
      columns = blank
      for line in StateSentence.reasons(attribute, on: day, beneath: policy.status) {
        block.columns(blank, line, indent: 1, hanging: 2)
      }
    }
    if let checked = policy.rows.first?.checked, StateCounts.isOld(checked, on: day) {
      block.columns(
        blank, [Span("last checked " + DateWords.day(checked), .uncertain)], indent: 1, hanging: 2)
    }
  }

  /// The value in a column of its own, as far as it fits, then since and until when.
  private static func sentence(_ answer: KeyAnswer, valueCells: Int) -> [Span] {
    let dates = StateSentence.dates(answer)
    let value = Span(StateWords.of(answer), answer.certainty == .certain ? .bold : StateWords.ink(answer))
    if dates.isEmpty { return [value] }
    let padding = max(valueCells - CellWidth.of([value]), 0) + TextBlock.gap
    return [value, Span(String(repeating: " ", count: padding)), Span(dates)]
  }

  private func beneath(_ row: StateRow) -> [[Span]] {
    StateSentence.reasons(row, on: day) + row.requires.map(StateSentence.requirement)
  }
}

import PolicyModel
import Queries

/// How the changes of a policy are written, one block each.
struct DiffLayout {
  /// The width that its headings need, at most the width given.
  let width: Int
  private let reasons: DiffReasons
  private let nameCells: Int
  private static let indent = 5

  init(_ policies: [ChangesByPolicy], detail: DiffDetail, year: Int?, width: Int) {
    reasons = DiffReasons(detail: detail, year: year)
    nameCells = Cells.widest(
      policies.map { "▼ " + $0.name }, cap: Cells.share(42, of: width, least: 14, most: 60))
    let left = nameCells + TextBlock.gap
    self.width = Cells.fitting(
      policies.compactMap(\.first).map { change in
        left + CellWidth.of(DiffWords.move(change)) + CellWidth.of(DiffWords.label(change))
      }, width: width)
  }

  func add(_ policy: ChangesByPolicy, to block: inout TextBlock) {
    guard let first = policy.first else { return }
    let name = [Span(first.direction.mark, first.direction.ink), " ", Span(policy.name, .bold)]
    let (move, label) = (DiffWords.move(first), DiffWords.label(first))
    let needed = nameCells + CellWidth.of(move) + CellWidth.of(label) + 2 * TextBlock.gap
    if needed <= block.width, CellWidth.of(name) <= nameCells {
      block.columns([Column(name, cells: nameCells)], move, hanging: 2, trailing: label)
    } else {
      block.line(name, hanging: 2, trailing: label)
      block.line(move, indent: Self.indent, hanging: 2)
    }
    addReasons(first, indent: Self.indent, to: &block)
    for change in policy.rest {
      block.line(DiffWords.move(change), indent: Self.indent, hanging: 4, trailing: DiffWords.label(change))
      // What the status has told need not be told again.
      if change.causes != first.causes { addReasons(change, indent: Self.indent + 2, to: &block) }
    }
  }

  private func addReasons(_ change: ShownChange, indent: Int, to block: inout TextBlock) {
    for line in reasons.lines(change) { block.line(line.spans, indent: indent, hanging: 2) }
    if reasons.detail == .why {
      for event in change.events { addEvent(event, indent: indent, to: &block) }
    }
  }

  private func addEvent(_ event: DecidingEvent, indent: Int, to block: inout TextBlock) {
    block.line(
      DiffWords.event(event, within: reasons.year), indent: indent, hanging: 2,
      trailing: [GradeWords.label(event.brief.grade)])
    // The causes above have named the ids of what decided it.
    if !event.participants.isEmpty {
      block.line(ParticipantWords.roles(event.participants), indent: indent + 4, hanging: 2)
    }
    for line in reasons.record(event) { block.line(line.spans, indent: indent + 4, hanging: 2) }
    for citation in reasons.citations(event) { block.line(citation.spans, indent: indent + 4, hanging: 2) }
  }
}

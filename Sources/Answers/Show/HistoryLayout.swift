import PolicyModel
import Queries

/// How the entries about a thing are written: who, when, what kind, why, and each field that changed.
struct HistoryLayout {
  private let steps: [HistoryStep]
  private let entryCells: Int

  init(_ steps: [HistoryStep]) {
    self.steps = steps
    entryCells = Cells.widest(steps.map { String($0.line.sequence) }, cap: 12)
  }

  func add(to block: inout TextBlock) {
    for step in steps {
      block.columns(
        [Column([Span(String(step.line.sequence))], cells: entryCells, edge: .right)],
        Array(Self.head(step).dropFirst()), indent: 1, hanging: 2)
      for line in Self.details(step) {
        block.columns([Column([], cells: entryCells)], line, indent: 1, hanging: 2)
      }
    }
  }

  /// `57: event revised, 5 Jan 2026, by ana`; of an entry of a merged actor, with its id.
  static func head(_ step: HistoryStep) -> [Span] {
    let line = step.line
    return [
      Span("\(line.sequence): "), Span(LogWords.kind(line), .bold), ", ",
      Span(DateWords.day(line.recordedAt)),
      ", by ", Span(line.recorder),
    ] + (step.of.map { [Span(" · " + $0.text, .dim)] } ?? [])
  }

  static func details(_ step: HistoryStep) -> [[Span]] {
    var lines: [[Span]] = []
    if step.line.isRedacted { lines.append([Span(LogWords.redacted, .uncertain)]) }
    if let reason = step.line.reason { lines.append(["reason: ", Span(reason)]) }
    return lines + step.changes.map(change)
  }

  /// `title: … → …`; what was set for the first time has no arrow.
  private static func change(_ change: FieldStep) -> [Span] {
    let label = Span(change.field + ": ", .dim)
    guard let from = change.from else { return [label, Span(change.to ?? "—")] }
    return [label, Span(from), " → ", Span(change.to ?? "—")]
  }
}

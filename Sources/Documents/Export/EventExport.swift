import PolicyModel

/// The events, and what was recorded of them and of their sources' standing, in the ledger's order.
///
/// The entries are gone through in order, and of each few the events are read of which they say something: one that was
/// revised long after it was recorded is read once more then. So what is in memory does not grow with what was recorded.
struct EventExport {
  private let content: ExportContent
  private let survey: EventSurvey
  private let sources: SourceSurvey
  private let kept: KeptReferences
  private let steps: EventSteps

  init(_ content: ExportContent, _ survey: EventSurvey, _ sources: SourceSurvey, _ kept: KeptReferences) {
    self.content = content
    self.survey = survey
    self.sources = sources
    self.kept = kept
    steps = EventSteps(survey, kept)
  }

  /// Gives one document after the other.
  func forEach(_ take: (ExportedDocument) throws -> Void) throws {
    let events = content.events
    var recorded = EntryQueue(events.entries.recorded) { $0.entry }
    var later = EntryQueue(events.entries.later) { $0.entry }
    var gone = EntryQueue(goneEvents) { $0.entry }
    var standings = EntryQueue(sources.standings) { $0.entry }
    var first = Int.min
    while let last = [
      recorded.entry(after: events.atOnce), later.entry(after: events.atOnce),
      gone.entry(after: events.atOnce), standings.entry(after: events.atOnce),
    ].compactMap({ $0 }).min() {
      let ids = Set((recorded.take(through: last) + later.take(through: last)).map(\.event))
      let all =
        try written(ids, first...last) + written(gone.take(through: last), first...last)
        + written(standings.take(through: last), first...last)
      // A stable order: what one entry brought stays in the order in which it was written above.
      for place in all.indices.sorted(by: { (all[$0].entry, $0) < (all[$1].entry, $1) }) {
        try take(all[place].document)
      }
      first = last + 1
    }
  }

  /// What entries of a range say of events that are there.
  private func written(_ ids: Set<EventID>, _ range: ClosedRange<Int>) throws -> [ExportStep] {
    var written: [ExportStep] = []
    try content.events.forEach(ids.sorted()) { history in
      written += steps.steps(history).filter { range.contains($0.entry) }
    }
    return written
  }

  /// What entries of a range say of retracted events, in the order in which these were recorded.
  private func written(
    _ gone: ArraySlice<(entry: Int, place: Int)>, _ range: ClosedRange<Int>
  ) throws -> [ExportStep] {
    var written: [ExportStep] = []
    for place in Set(gone.map(\.place)).sorted() {
      let event = survey.gone[place]
      guard let whole = try content.events.retracted(event.id) else { continue }
      written += event.steps(whole, kept).filter { range.contains($0.entry) }
    }
    return written
  }

  /// The entries in whose place something is written of a retracted event, and where it stands among these.
  private var goneEvents: [(entry: Int, place: Int)] {
    survey.gone.enumerated().flatMap { place, event in
      [(entry: event.recorded, place: place), (entry: event.retracted, place: place)]
    }.sorted { $0.entry < $1.entry }
  }

  /// What entries of a range withdrew and restored, in the order of the sources' ids.
  private func written(
    _ standings: ArraySlice<SourceSurvey.Standing>, _ range: ClosedRange<Int>
  ) throws -> [ExportStep] {
    var written: [ExportStep] = []
    try content.sources.forEach(Set(standings.map(\.source)).sorted()) { record in
      for standing in record.standings where range.contains(standing.entry) {
        let said = SourceStanding(source: record.source.id, on: standing.on, reason: standing.reason)
        written.append(
          ExportStep(standing.entry, standing.isWithdrawn ? .withdrawal(said) : .restoration(said)))
      }
    }
    return written
  }
}

import Documents
import PolicyModel

/// What a ledger holds, in memory: an export reads it as it would read a ledger.
struct HeldContent {
  var actors: [ActorRecord] = []
  var policies: [PolicyRecord] = []
  var sources: [SourceRecord] = []
  var events: [EventHistory] = []
  var retracted: [RetractedEvent] = []

  /// The content of which an export reads so many sources, or events, at once.
  func content(atOnce: Int = .max) -> ExportContent {
    let events = Dictionary(events.map { ($0.id, $0) }) { first, _ in first }
    return content(atOnce: atOnce) { ids in ids.sorted().compactMap { events[$0] } }
  }

  /// The content of which an export reads the events in this way.
  func content(atOnce: Int, reading: @escaping ([EventID]) -> [EventHistory]) -> ExportContent {
    let gone = Dictionary(retracted.map { ($0.id, $0) }) { first, _ in first }
    let byID = Dictionary(sources.map { ($0.source.id, $0) }) { first, _ in first }
    let sources = ExportSources(ids: sources.map(\.source.id).sorted(), atOnce: atOnce) { ids in
      ids.sorted().compactMap { byID[$0] }
    }
    return ExportContent(
      actors: actors, topics: [], policies: policies, sources: sources,
      events: ExportEvents(entries: EntriesOfEvents(events), atOnce: atOnce, histories: reading) { gone[$0] },
      assertions: [])
  }

  /// What an export writes, reading so many sources, or events, at once.
  func documents(atOnce: Int = .max) throws -> [ExportedDocument] {
    var documents: [ExportedDocument] = []
    try ExportPlan(content(atOnce: atOnce)).forEach { documents.append($0) }
    return documents
  }
}

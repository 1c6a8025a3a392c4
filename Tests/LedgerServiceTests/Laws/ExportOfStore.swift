import Documents
import Ledger
import PolicyModel
import LedgerService

extension ExportContent {
  /// All that a prefix of a ledger holds, of which an export reads so many sources, or events, at once.
  init(_ reader: any LedgerReader, at size: Int, atOnce count: Int) throws {
    let events = ExportEvents(entries: try reader.entriesOfEvents(at: size), atOnce: count) { ids in
      try reader.events(.some(ids), at: size)
    } retracted: { id in
      try reader.retracted(id, at: size)
    }
    let ids = try reader.ids(startingWith: "", in: .source, limit: .max, at: size)
    let sources = ExportSources(ids: ids.map { SourceID(stored: $0) }, atOnce: count) { ids in
      try reader.sources(.some(ids), at: size)
    }
    self.init(
      actors: try reader.actors(.all, at: size), topics: try reader.topics(.all, at: size),
      policies: try reader.policies(.all, at: size), sources: sources,
      events: events, assertions: try reader.assertions(of: .all, at: size).map(\.assertion))
  }
}

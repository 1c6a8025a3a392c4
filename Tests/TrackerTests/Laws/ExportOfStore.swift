import Exchange
import Ledger
import PolicyModel
import Tracker

extension ExportContent {
  /// All that a prefix of a ledger holds, of which an export reads so many events at once.
  init(_ reader: any LedgerReader, at size: Int, eventsAtOnce count: Int) throws {
    let events = ExportEvents(entries: try reader.entriesOfEvents(at: size), atOnce: count) { ids in
      try reader.events(.some(ids), at: size)
    } retracted: { id in
      try reader.retracted(id, at: size)
    }
    self.init(
      actors: try reader.actors(.all, at: size), topics: try reader.topics(.all, at: size),
      policies: try reader.policies(.all, at: size), sources: try reader.sources(.all, at: size),
      events: events, assertions: try reader.assertions(of: .all, at: size).map(\.assertion))
  }
}

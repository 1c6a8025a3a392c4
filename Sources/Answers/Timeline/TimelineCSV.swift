internal import EDTF
internal import PolicyModel
package import Queries

/// A timeline as CSV, a row an event.
package enum TimelineCSV {
  /// The whole table.
  package static func text(_ answer: TimelineAnswer, guardFormulas: Bool) -> String {
    var table = CSVTable(
      [
        "id", "date", "earliest", "latest", "type", "modality", "title", "participants", "via", "effects",
        "grade",
        "disputed", "relations", "sources", "urls", "place", "tags", "note",
      ], guardFormulas: guardFormulas)
    for timed in answer.events {
      let event = timed.event
      table.add([
        event.id.text, event.date.text, CSVCells.bound(event.date.earliest),
        CSVCells.bound(event.date.latest),
        event.type.rawValue, event.modality.rawValue, event.title, CSVCells.participants(event.participants),
        CSVCells.joined(timed.via.map(\.id.text)), CSVCells.effects(event.effects), event.grade.rawValue,
        event.isDisputed ? "yes" : "no", CSVCells.relations(event.relations),
        CSVCells.joined(event.citations.map(\.citation.source.text)),
        CSVCells.joined(event.citations.compactMap(\.url)),
        event.place, CSVCells.joined(event.tags), event.note,
      ])
    }
    return table.text
  }
}

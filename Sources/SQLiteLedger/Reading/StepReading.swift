import EDTF
import Ledger
import PolicyModel

/// Reads the steps of events: how each was recorded, and its revisions.
struct StepReading {
  let connection: Connection
  let names: Names
  private var decoding: Decoding { Decoding(path: connection.path) }

  init(connection: Connection, names: Names) {
    self.connection = connection
    self.names = names
  }

  enum Step {
    /// The entry, and the event as it recorded it.
    case recorded(Int, Event)
    case revised(EventRevision)
  }

  /// Gives each step of some events that holds at a prefix, with the number of the event: the record of each before
  /// its revisions, these in order.
  func forEach(_ scope: Scope, at size: Int, _ body: (Int, Step) throws -> Void) throws {
    let rows = try scope.rows(
      "step, thing, entry, kind, reason, fields, date, type, modality, title, place, note",
      from: "event_step",
      by: "thing", order: "step", at: size, connection)
    defer { rows.reset() }
    let steps = try stepScope(scope, at: size)
    var parts = StepParts(connection: connection, names: names, scope: steps)
    defer { parts.finish() }
    while try rows.step() {
      let fields = EventFields(rawValue: rows.int(5))
      let held = try parts.parts(of: rows.int(0), fields)
      let step: Step =
        rows.isNull(4)
        ? .recorded(rows.int(2), try event(rows, held))
        : .revised(
          EventRevision(
            entry: rows.int(2),
            reason: RevisionReason(kind: try decoding.word(rows, 3), reason: rows.text(4)),
            patch: try patch(rows, fields, held)))
      try body(rows.int(1), step)
    }
  }

  private func stepScope(_ scope: Scope, at size: Int) throws -> Scope {
    guard case .some = scope else { return .all }
    let rows = try scope.rows("step", from: "event_step", by: "thing", order: "step", at: size, connection)
    defer { rows.reset() }
    var steps: [Int] = []
    while try rows.step() { steps.append(rows.int(0)) }
    return .some(steps)
  }

  private func event(_ row: Statement, _ held: StepParts.Held) throws -> Event {
    Event(
      id: EventID(stored: try names.id(row.int(1))), date: try decoding.date(row, 6),
      type: try decoding.word(row, 7), modality: try decoding.word(row, 8), title: row.text(9),
      participants: held.participants, effects: held.effects, relations: held.relations,
      place: row.textIfAny(10),
      tags: held.tags, note: row.textIfAny(11))
  }

  private func patch(_ row: Statement, _ fields: EventFields, _ held: StepParts.Held) throws -> EventPatch {
    EventPatch(
      date: try decoding.dateIfAny(row, 6), type: try decoding.wordIfAny(row, 7),
      modality: try decoding.wordIfAny(row, 8), title: row.textIfAny(9),
      participants: fields.contains(.participants) ? held.participants : nil,
      effects: fields.contains(.effects) ? held.effects : nil,
      relations: fields.contains(.relations) ? held.relations : nil,
      place: fields.contains(.place) ? TextChange(row.textIfAny(10)) : nil,
      tags: fields.contains(.tags) ? held.tags : nil,
      note: fields.contains(.note) ? TextChange(row.textIfAny(11)) : nil)
  }
}

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
    try scope.inParts(connection) { try forEach(in: $0, at: size, body) }
  }

  /// - Parameter scope: the numbers of events, or the number of the first step.
  /// - Returns: the number of the last step, where there may be more.
  private func forEach(
    in scope: Scope, at size: Int, _ body: (Int, Step) throws -> Void
  ) throws -> Int? {
    var owner = "thing"
    if case .from = scope { owner = "step" }
    let rows = try scope.rows(
      "step, thing, entry, kind, reason, fields, date, type, modality, title, place, note",
      from: "event_step", by: owner, order: scope.ordered(by: "step"), at: size, connection)
    defer { rows.reset() }
    var (count, last) = (0, 0)
    switch scope {
    case .all, .from:
      var parts = StepParts(connection: connection, names: names, scope: scope)
      defer { parts.finish() }
      while try rows.step() {
        var row = try Row(rows, decoding, names)
        try row.fill(from: &parts)
        try body(row.thing, row.step)
        (count, last) = (count + 1, row.number)
      }
    case .some:
      // What hangs on the steps is asked for by their numbers, so these are read first.
      var read: [Row] = []
      while try rows.step() { read.append(try Row(rows, decoding, names)) }
      var parts = StepParts(connection: connection, names: names, scope: .some(read.map(\.number)))
      defer { parts.finish() }
      for index in read.indices {
        try read[index].fill(from: &parts)
        try body(read[index].thing, read[index].step)
      }
    }
    return count == Scope.most ? last : nil
  }

  /// A row of `event_step`; its lists are empty until they are filled.
  private struct Row {
    let number: Int
    let thing: Int
    private let fields: EventFields
    private(set) var step: Step

    init(_ row: Statement, _ decoding: Decoding, _ names: Names) throws {
      number = row.int(0)
      thing = row.int(1)
      fields = EventFields(rawValue: row.int(5))
      if row.isNull(4) {
        let event = Event(
          id: EventID(stored: try names.id(thing)), date: try decoding.date(row, 6),
          type: try decoding.word(row, 7), modality: try decoding.word(row, 8), title: row.text(9),
          participants: [], effects: [], relations: [], place: row.textIfAny(10), tags: [],
          note: row.textIfAny(11))
        step = .recorded(row.int(2), event)
      } else {
        let patch = EventPatch(
          date: try decoding.dateIfAny(row, 6), type: try decoding.wordIfAny(row, 7),
          modality: try decoding.wordIfAny(row, 8), title: row.textIfAny(9), participants: nil, effects: nil,
          relations: nil, place: fields.contains(.place) ? TextChange(row.textIfAny(10)) : nil, tags: nil,
          note: fields.contains(.note) ? TextChange(row.textIfAny(11)) : nil)
        let reason = RevisionReason(kind: try decoding.word(row, 3), reason: row.text(4))
        step = .revised(EventRevision(entry: row.int(2), reason: reason, patch: patch))
      }
    }

    mutating func fill(from parts: inout StepParts) throws {
      let held = try parts.parts(of: number, fields)
      switch step {
      case .recorded(let entry, var event):
        event.participants = held.participants.added
        event.effects = EffectsChange.edit(held.effects).added
        event.relations = held.relations.added
        event.tags = held.tags.added
        step = .recorded(entry, event)
      case .revised(var revision):
        revision.patch.appliesWhole = fields.contains(.appliesWhole)
        if fields.contains(.participants) {
          revision.patch.participants = held.participants.change(
            isWhole: fields.contains(.wholeParticipants))
        }
        if fields.contains(.effects) {
          let edits = EffectsChange.edit(held.effects)
          revision.patch.effects = fields.contains(.wholeEffects) ? .whole(edits.added) : edits
        }
        if fields.contains(.relations) {
          revision.patch.relations = held.relations.change(isWhole: fields.contains(.wholeRelations))
        }
        if fields.contains(.tags) {
          revision.patch.tags = held.tags.change(isWhole: fields.contains(.wholeTags))
        }
        step = .revised(revision)
      }
    }
  }
}

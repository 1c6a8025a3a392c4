import EDTF
import Ledger
import PolicyModel

// The steps of events: how each was recorded, and its revisions. Of an event that was retracted nothing is held but its id.

// MARK: - Writing

extension Projector {
  func write(_ recorded: EventRecorded, _ thing: Int, at origin: RowOrigin) throws {
    let event = recorded.event
    let step = try connection.insert(
      into: EventTables.step, thing, origin.entry, origin.from, "recorded", String?.none,
      EventFields(event).rawValue, event.date.text, event.date.earliest.day?.number,
      event.date.latest.day?.number, event.type.rawValue, event.modality.rawValue, event.title, event.place,
      event.note)
    try index.add(.event, step, event.searchedTexts)
    try write(.whole(event.participants), of: step, at: origin)
    try write(added(NumberedEffects(event.effects)), of: step, at: origin)
    try write(.whole(event.relations), of: step, at: origin)
    try write(.whole(event.tags), of: step)
    try write(recorded.citations, thing, at: origin)
  }

  func write(_ revised: EventRevised, _ thing: Int, at origin: RowOrigin) throws {
    let patch = revised.patch
    let effects = try edits(patch.effects, of: thing, at: origin)
    let step = try connection.insert(
      into: EventTables.step, thing, origin.entry, origin.from, revised.reason.kind.rawValue,
      revised.reason.reason, EventFields(patch).rawValue, patch.date?.text, patch.date?.earliest.day?.number,
      patch.date?.latest.day?.number, patch.type?.rawValue, patch.modality?.rawValue, patch.title,
      patch.place?.text, patch.note?.text)
    try index.add(.event, step, patch.searchedTexts)
    try write(patch.participants, of: step, at: origin)
    try write(effects, of: step, at: origin)
    try write(patch.relations, of: step, at: origin)
    try write(patch.tags, of: step)
    try write(revised.citations, thing, at: origin)
  }

  /// The edits of a revision. Whole effects get the numbers of those that they go on from.
  private func edits(_ change: EffectsChange?, of thing: Int, at origin: RowOrigin) throws -> [EffectEdit] {
    switch change {
    case nil: return []
    case .edit(let edits): return edits
    case .whole:
      var event: NumberedEvent?
      try SQLiteReader(connection).forEachStep(of: .some([thing]), at: origin.from) { _, step in
        switch step {
        case .recorded(_, let recorded): event = NumberedEvent(recorded)
        case .revised(let revision): event?.apply(revision.patch)
        }
      }
      guard var effects = event?.effects, let change else { return [] }
      effects.apply(change)
      return added(effects)
    }
  }

  private func added(_ effects: NumberedEffects) -> [EffectEdit] {
    zip(effects.numbers, effects.effects).map { number, effect in
      EffectEdit(number: number, policy: effect.policy, does: .add(effect))
    }
  }
}

// MARK: - Reading

/// A step of an event, as it was recorded or revised.
enum EventStep {
  /// The entry, and the event as it recorded it.
  case recorded(Int, Event)
  case revised(EventRevision)
}

extension SQLiteReader {
  /// Gives each step of some events that holds at a prefix, with the number of the event: the record of each before
  /// its revisions, these in order.
  func forEachStep(of scope: Scope, at size: Int, _ body: (Int, EventStep) throws -> Void) throws {
    try scope.inParts(connection) { part in
      var steps: [EventStepRow] = []
      let rows = try part.ownRows(of: EventTables.step, at: size, connection)
      defer { rows.reset() }
      while try rows.step() { steps.append(try EventStepRow(rows, ids)) }
      var owners = part
      if case .some = part { owners = .some(steps.map(\.number)) }
      var lists = StepListReader(self, owners)
      defer { lists.finish() }
      for index in steps.indices {
        try steps[index].read(&lists)
        try body(steps[index].thing, steps[index].step)
      }
      return steps.count == Scope.most ? steps.last?.number : nil
    }
  }
}

/// A row of `event_step`; its lists are empty until they are read.
private struct EventStepRow {
  let number: Int
  let thing: Int
  private let fields: EventFields
  private(set) var step: EventStep

  init(_ row: Statement, _ ids: IDCache) throws {
    number = row.int(0)
    thing = row.int(1)
    let entry = row.int(2)
    var columns = RowFields(row, ids, from: 5)
    var kind = columns
    columns.skip()
    let reason = columns.textIfAny()
    fields = EventFields(rawValue: columns.int())
    if let reason {
      let patch = try columns.patch(fields)
      let reason = RevisionReason(kind: try kind.word(), reason: reason)
      step = .revised(EventRevision(entry: entry, reason: reason, patch: patch))
    } else {
      step = .recorded(entry, try columns.event(EventID(stored: try ids.id(thing))))
    }
  }

  /// Reads the lists of which it has rows.
  mutating func read(_ lists: inout StepListReader) throws {
    let participants = fields.contains(.participants) ? try lists.participants(of: number) : nil
    let effects = fields.contains(.effects) ? EffectsChange.edit(try lists.effects(of: number)) : nil
    let relations = fields.contains(.relations) ? try lists.relations(of: number) : nil
    let tags = fields.contains(.tags) ? try lists.tags(of: number) : nil
    switch step {
    case .recorded(let entry, var event):
      event.participants = participants?.added ?? []
      event.effects = effects?.added ?? []
      event.relations = relations?.added ?? []
      event.tags = tags?.added ?? []
      step = .recorded(entry, event)
    case .revised(var revision):
      revision.patch.appliesWhole = fields.contains(.appliesWhole)
      revision.patch.participants = participants?.change(isWhole: fields.contains(.wholeParticipants))
      revision.patch.effects = effects.map { fields.contains(.wholeEffects) ? .whole($0.added) : $0 }
      revision.patch.relations = relations?.change(isWhole: fields.contains(.wholeRelations))
      revision.patch.tags = tags?.change(isWhole: fields.contains(.wholeTags))
      step = .revised(revision)
    }
  }
}

extension RowFields {
  /// An event without its lists, of the columns from the date on.
  fileprivate mutating func event(_ id: EventID) throws -> Event {
    let date = try date()
    skip(2)
    return Event(
      id: id, date: date, type: try word(), modality: try word(), title: text(), participants: [],
      effects: [], relations: [], place: textIfAny(), tags: [], note: textIfAny())
  }

  /// A patch without its lists, of the columns from the date on.
  fileprivate mutating func patch(_ fields: EventFields) throws -> EventPatch {
    let date = try dateIfAny()
    skip(2)
    let (type, modality): (EventType?, Modality?) = (try wordIfAny(), try wordIfAny())
    let (title, place, note) = (textIfAny(), textIfAny(), textIfAny())
    return EventPatch(
      date: date, type: type, modality: modality, title: title, participants: nil, effects: nil,
      relations: nil, place: fields.contains(.place) ? TextChange(place) : nil, tags: nil,
      note: fields.contains(.note) ? TextChange(note) : nil)
  }
}

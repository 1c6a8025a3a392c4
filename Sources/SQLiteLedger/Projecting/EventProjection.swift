import EDTF
import PolicyModel

/// Projects the entries that speak of events. Of an event that was retracted nothing is held but its id.
struct EventProjection {
  let connection: Connection
  let keys: Keys
  var lives: Lives { Lives(connection: connection) }
  private var citations: CitationProjection { CitationProjection(connection: connection, keys: keys) }

  func record(_ recorded: EventRecorded, _ thing: Int, at place: Place) throws {
    guard try !lives.isDefined(thing) else { return }
    try lives.define(thing, at: place)
    let event = recorded.event
    try insertStep(
      thing, kind: "recorded", reason: nil, fields: EventFields(event), date: event.date, type: event.type,
      modality: event.modality, title: event.title, place: event.place, note: event.note, at: place)
    let step = connection.lastRow
    try TextIndex(connection: connection).add(.event, step, event.searchedTexts)
    try EventPartProjection(connection: connection, keys: keys, step: step, place: place)
      .insert(
        participants: .whole(event.participants), effects: added(NumberedEffects(event.effects)),
        relations: .whole(event.relations), tags: .whole(event.tags))
    try citations.insert(recorded.citations, thing, at: place)
  }

  func revise(_ revised: EventRevised, _ thing: Int, at place: Place) throws {
    guard try lives.isHeld("event_step", thing) else { return }
    let patch = revised.patch
    let effects = try edits(patch.effects, of: thing, at: place)
    try insertStep(
      thing, kind: revised.reason.kind.rawValue, reason: revised.reason.reason, fields: EventFields(patch),
      date: patch.date, type: patch.type, modality: patch.modality, title: patch.title,
      place: patch.place?.text,
      note: patch.note?.text, at: place)
    let step = connection.lastRow
    try TextIndex(connection: connection).add(.event, step, patch.searchedTexts)
    try EventPartProjection(connection: connection, keys: keys, step: step, place: place)
      .insert(
        participants: patch.participants, effects: effects, relations: patch.relations, tags: patch.tags)
    try citations.insert(revised.citations, thing, at: place)
  }

  func retract(_ thing: Int, at place: Place) throws {
    for table in Space.event.tables { try lives.end(table, of: thing, at: place) }
  }

  func cite(_ citation: Citation, _ thing: Int, at place: Place) throws {
    guard try lives.isHeld("event_step", thing) else { return }
    try citations.insert([citation], thing, at: place)
  }

  func withdraw(_ withdrawn: CitationWithdrawn, _ thing: Int, at place: Place) throws {
    guard try lives.isHeld("event_step", thing) else { return }
    try citations.end(entry: withdrawn.entry, ordinal: withdrawn.ordinal, thing, at: place)
  }

  func rule(_ ruled: DisputeRuled, _ thing: Int, at place: Place) throws {
    guard try lives.isHeld("event_step", thing) else { return }
    try connection.statement(
      "INSERT INTO ruling (thing, entry, from_entry, verdict, reason) VALUES (?1, ?2, ?3, ?4, ?5)"
    ).run(thing, place.entry, place.from, ruled.verdict.rawValue, ruled.reason)
  }

  /// The edits of a revision. Whole effects get the numbers of those that they go on from.
  private func edits(_ change: EffectsChange?, of thing: Int, at place: Place) throws -> [EffectEdit] {
    switch change {
    case nil: return []
    case .edit(let edits): return edits
    case .whole:
      var event: NumberedEvent?
      try StepReading(connection: connection, names: Names(connection))
        .forEach(.some([thing]), at: place.from) { _, step in
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

  private func insertStep(
    _ thing: Int, kind: String, reason: String?, fields: EventFields, date: EDTFDate?, type: EventType?,
    modality: Modality?, title: String?, place words: String?, note: String?, at place: Place
  ) throws {
    try connection.statement(
      """
      INSERT INTO event_step (
        thing, entry, from_entry, kind, reason, fields, date, earliest_day, latest_day, type, modality, title, place,
        note)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      """
    ).run(
      thing, place.entry, place.from, kind, reason, fields.rawValue, date?.text, date?.earliest.day?.number,
      date?.latest.day?.number, type?.rawValue, modality?.rawValue, title, words, note)
  }
}

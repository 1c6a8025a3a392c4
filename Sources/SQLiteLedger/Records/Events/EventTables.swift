import PolicyModel

/// The tables of events, in the order in which they are made.
enum EventTables {
  static let all = [step] + lists

  /// What the steps of an event hold more than one of. Of a record, and of a revision with whole lists, that is all there
  /// is; of another revision what it takes out (`removed`, before what it puts in) and what it does to which effect.
  private static let lists = [
    ParticipantTables.participant, EffectTables.effect, EffectTables.change, RelationTables.relation,
    RelationTables.target, TagTables.tag,
  ]

  /// The events: a step for the record and for each revision. `fields` is the mask of `EventFields`: what a revision
  /// sets, and of a record which of its lists have rows. The days are NULL where the date has no such bound.
  static let step = SQLTable.statements(
    "event_step", key: "step", of: [.event],
    columns: """
      kind TEXT NOT NULL \(oneOf("kind", "recorded", "correction", "update"))
      reason TEXT CHECK ((reason IS NULL) = (kind = 'recorded'))
      fields INTEGER NOT NULL CHECK (fields >= 0)
      date TEXT CHECK (kind <> 'recorded' OR date IS NOT NULL)
      earliest_day INTEGER
      latest_day INTEGER CHECK (latest_day >= earliest_day)
      type TEXT CHECK (kind <> 'recorded' OR type IS NOT NULL) \(oneOf("type", EventType.self))
      modality TEXT CHECK (kind <> 'recorded' OR modality IS NOT NULL)
        \(oneOf("modality", Modality.self))
      title TEXT CHECK (kind <> 'recorded' OR title IS NOT NULL)
      place TEXT
      note TEXT
      """, indexes: ["CREATE INDEX event_step_by_thing ON event_step (thing)"])
}

/// The events: a step for the record and for each revision. `fields` is the mask of `EventFields`: what a revision
/// sets, and of a record which of its lists have rows. The days are NULL where the date has no such bound.
enum EventTables {
  static let sql = """
    CREATE TABLE event_step (
      step INTEGER PRIMARY KEY,
      thing INTEGER NOT NULL REFERENCES thing,
      entry INTEGER NOT NULL REFERENCES entry,
      from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
      to_entry INTEGER CHECK (to_entry > from_entry),
      kind TEXT NOT NULL \(oneOf("kind", "recorded", "correction", "update")),
      reason TEXT CHECK ((reason IS NULL) = (kind = 'recorded')),
      fields INTEGER NOT NULL CHECK (fields >= 0),
      date TEXT CHECK (kind <> 'recorded' OR date IS NOT NULL),
      earliest_day INTEGER,
      latest_day INTEGER CHECK (latest_day >= earliest_day),
      type TEXT CHECK (kind <> 'recorded' OR type IS NOT NULL) \(oneOf("type", "announcement", "proposal", "adoption", "authorization", "prohibition", "restriction", "easing", "lifting", "extension", "suspension", "termination", "change", "delivery", "use", "agreement", "request", "refusal", "statement", "warning", "denial", "confirmation", "assessment", "expectation", "consultation", "ruling", "other")),
      modality TEXT CHECK (kind <> 'recorded' OR modality IS NOT NULL)
        \(oneOf("modality", "actual", "planned", "expected", "proposed")),
      title TEXT CHECK (kind <> 'recorded' OR title IS NOT NULL),
      place TEXT,
      note TEXT
    ) STRICT;
    CREATE INDEX event_step_by_thing ON event_step (thing);
    """
}

/// Indexes that hold all that the states of policies need of a row, so that the rows themselves need not be read: a topic
/// may have thousands of events, and each page of a table costs time.
///
/// Answers do not depend on them.
enum ReadingIndexes {
  static let sql = """
    CREATE INDEX effect_on_policy ON effect (policy, effective, until, basis);
    CREATE INDEX citation_of_thing
      ON citation (thing, stance, from_entry, to_entry, source, reported_day);
    CREATE INDEX event_step_revising ON event_step (thing) WHERE kind <> 'recorded';
    """
}

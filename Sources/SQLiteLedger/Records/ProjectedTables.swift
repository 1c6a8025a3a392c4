import PolicyModel

/// The tables that are derived from the entries, of all families: they are made, emptied, compared and dumped by this list.
enum ProjectedTables {
  /// Each after those to which it refers, in the order in which they are made.
  static let all =
    ThingTables.all + ActorTables.all + TopicTables.all + PolicyTables.all + SourceTables.all
    + EventTables.all + ReviewTables.all + CitationTables.all + RulingTables.all + AssertionTables.all
    + MergeTables.all + UndoingTables.all

  static let names = Set(all.map(\.name))

  /// The tables whose rows are about a thing of this space, apart from `definition`.
  static func about(_ space: Space) -> [SQLTable] { all.filter { $0.spaces.contains(space) } }

  /// Indexes that hold all that the states of policies need of a row, so that the rows themselves need not be read: a topic
  /// may have thousands of events, and each page of a table costs time. Answers do not depend on them.
  static let readingIndexes = """
    CREATE INDEX effect_on_policy ON effect (policy, effective, until, basis);
    CREATE INDEX citation_of_thing
      ON citation (thing, stance, from_entry, to_entry, source, reported_day);
    CREATE INDEX event_step_revising ON event_step (thing) WHERE kind <> 'recorded';
    """
}

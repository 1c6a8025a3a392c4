import EDTF
import Ledger
import PolicyModel

/// The citations of events and of reviews: the thing is an event, or the policy that was reviewed by the entry.
enum CitationTables {
  static let all = [citation]

  /// `reported_day` is the latest day that `reported` can mean.
  static let citation = SQLTable.statements(
    "citation", of: [.event, .policy], isListed: true,
    columns: """
      source INTEGER NOT NULL REFERENCES thing
      attribution TEXT \(oneOf("attribution", Attribution.self))
      speaker INTEGER REFERENCES thing
      speaker_words TEXT CHECK (speaker_words IS NULL OR speaker IS NULL)
      stance TEXT NOT NULL \(oneOf("stance", Stance.self))
      quote TEXT
      locator TEXT
      credibility INTEGER CHECK (credibility BETWEEN 1 AND 6)
      reported TEXT
      reported_day INTEGER
      origin TEXT
      """, indexes: ["CREATE INDEX citation_by_source ON citation (source)"])
}

// MARK: - Writing

extension Projector {
  func write(_ citations: [Citation], _ thing: Int, at origin: RowOrigin) throws {
    for (ordinal, citation) in citations.enumerated() {
      let source = try keys.key(citation.source, at: origin)
      let (speaker, words): (Int?, String?) =
        switch citation.speaker {
        case .actor(let id): (try keys.key(id, at: origin), nil)
        case .words(let said): (nil, said)
        case nil: (nil, nil)
        }
      let row = try connection.insert(
        into: CitationTables.citation, thing, origin.entry, ordinal, origin.from, source,
        citation.attribution?.rawValue, speaker, words, citation.stance.rawValue, citation.quote,
        citation.locator, citation.credibility, citation.reported?.text,
        citation.reported?.latest.day?.number, citation.origin)
      try index.add(.citation, row, citation.searchedTexts)
    }
  }

  /// Ends the `ordinal`th citation of those that an entry brought.
  func withdraw(_ withdrawn: CitationWithdrawn, _ thing: Int, at origin: RowOrigin) throws {
    let named = "WHERE thing = ?1 AND entry = ?2 AND ordinal = ?3 AND to_entry IS NULL"
    if origin.isAgain {
      // One that would end as soon as it begins never held.
      let rows = try connection.all(
        "SELECT citation FROM citation \(named) AND from_entry = ?4", thing, withdrawn.entry,
        withdrawn.ordinal, origin.from
      ) { $0.int(0) }
      try index.forget(.citation, rows)
      for row in rows { try connection.run("DELETE FROM citation WHERE citation = ?1", row) }
    }
    try connection.run(
      "UPDATE citation SET to_entry = ?4 \(named)", thing, withdrawn.entry, withdrawn.ordinal, origin.from)
  }
}

// MARK: - Reading

extension SQLiteReader {
  /// Gives each citation of some things that stands at a prefix, with the number of the thing: of each thing in the
  /// order of entry and ordinal.
  func forEachCitation(
    of scope: Scope, at size: Int, _ body: (Int, CitationRecord) throws -> Void
  ) throws {
    try scope.forEachRow(of: CitationTables.citation, at: size, connection) { row in
      var fields = RowFields(row, ids, from: 6)
      // In the order of the columns.
      var citation = Citation(source: try fields.id(in: .source), stance: .states, reported: nil)
      citation.attribution = try fields.wordIfAny()
      citation.speaker = try fields.speaker()
      citation.stance = try fields.word()
      citation.quote = fields.textIfAny()
      citation.locator = fields.textIfAny()
      citation.credibility = fields.intIfAny()
      citation.reported = try fields.reportedDate()
      citation.origin = fields.textIfAny()
      try body(row.int(1), CitationRecord(entry: row.int(2), ordinal: row.int(3), citation: citation))
    }
  }

  /// The events that are there with a citation of a source.
  func events(citing source: SourceID, at size: Int) throws -> [EventID] {
    try connection.brief {
      try connection.all(
        """
        SELECT id FROM thing WHERE space = 'event' AND key IN (
          SELECT thing FROM citation WHERE source = (SELECT key FROM thing WHERE space = 'source' AND id = ?2)
            AND \(holds("citation")))
          AND EXISTS (
            SELECT 1 FROM event_step WHERE thing = thing.key AND kind = 'recorded' AND \(holds("event_step")))
        ORDER BY id
        """, size, source.text
      ) { EventID(stored: $0.text(0)) }
    }
  }
}

extension RowFields {
  /// The number of an actor and words, of which one at most is there.
  fileprivate mutating func speaker() throws -> Speaker? {
    let (actor, words): (ActorID?, String?) = (try idIfAny(), textIfAny())
    return actor.map { .actor($0) } ?? words.map { .words($0) }
  }

  /// A date and its latest day.
  fileprivate mutating func reportedDate() throws -> EDTFDate? {
    defer { skip() }
    return try dateIfAny()
  }
}

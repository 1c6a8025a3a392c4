package import EDTF
import JSON

/// A source used for an event.
package struct CitationOf<Names: Naming>: Hashable, Sendable {
  package var source: Names.SourceReference
  package var attribution: Attribution?
  package var speaker: Names.SpeakerReference?
  package var stance: Stance
  package var quote: String?
  package var locator: String?
  /// When it was reported: fixed when it is recorded. Without one, no question with `--reported` sees it.
  package var reported: Names.ReportedDay
  /// 1 to 6 by the Admiralty code.
  package var credibility: Int?
  /// What it goes back to; the root of the source's `derivedFrom` unless given.
  package var origin: String?

  /// A citation with nothing but what must be there.
  package init(source: Names.SourceReference, stance: Stance, reported: Names.ReportedDay) {
    self.source = source
    self.stance = stance
    self.reported = reported
  }

  /// A citation, of which `configure` sets what need not be there.
  package init(
    source: Names.SourceReference, stance: Stance, reported: Names.ReportedDay,
    _ configure: (inout Self) throws -> Void
  ) rethrows {
    self.init(source: source, stance: stance, reported: reported)
    try configure(&self)
  }
}

package typealias Citation = CitationOf<Identified>

/// A citation, its source and speaker as written.
package typealias CitationDraft = CitationOf<AsWritten>

extension CitationOf: DescribedRecord {
  package static var fields: [RecordField<Self>] {
    [
      RecordField("source", .reference, isRequired: true),
      .word("attribution", \.attribution),
      RecordField("speaker", .defined("speaker")),
      RecordField("stance", .word(Stance.allCases.map(\.rawValue))),
      .text("quote", \.quote),
      .text("locator", \.locator),
      RecordField("reported", .date),
      .integer("credibility", 1...6, \.credibility),
      .text("origin", \.origin),
    ]
  }
}

/// The fields of a citation that a correction changes.
package struct CitationChanges: Hashable, Sendable {
  package var source: FieldChange<Reference> = .unchanged
  package var speaker: FieldChange<SpeakerDraft?> = .unchanged
  package var stance: FieldChange<Stance> = .unchanged
  package var reported: FieldChange<ReportedDraft> = .unchanged
  /// The fields that hold one plain value.
  package var plain = PlainChanges()

  package init() {}
}

// MARK: - Who spoke, and when

/// Who said it: an actor, or only words for somebody.
package enum Speaker: Hashable, Sendable {
  case actor(ActorID)
  case words(String)

  /// The actor's id or the words.
  package var text: String {
    switch self {
    case .actor(let id): id.text
    case .words(let words): words
    }
  }
}

/// Who spoke, as written: an actor where the text names just one, else words; or words on purpose.
package enum SpeakerDraft: Hashable, Sendable {
  case named(Reference)
  case words(String)
}

/// When a citation was reported, as written.
package enum ReportedDraft: Hashable, Sendable {
  /// Not given: the day on which the source says that it was published, if it says so when this is recorded.
  case fromSource
  /// On no day that is known, whatever the source says.
  case none
  case on(EDTFDate)
}

extension CitationOf where Names == Identified {
  /// The actor who spoke, if it is one of the ledger's.
  package var speakingActor: ActorID? {
    if case .actor(let id)? = speaker { id } else { nil }
  }
}

// MARK: - Stored form

/// The stored form of citations.
enum CitationCoding {
  static let stored = StoredFields<Citation>([
    "source": { $1.text("source", $0.source.text) },
    "reported": { $1.text("reported", ifAny: $0.reported?.text) },
    "speaker": { citation, form in
      switch citation.speaker {
      case .actor(let id): form.text("speaker", id.text)
      case .words(let words): form.text("speakerWords", words)
      case nil: break
      }
    },
    "stance": { $1.text("stance", $0.stance.rawValue) },
  ])

  static func write(_ citation: Citation, to form: inout StoredForm) { stored.write(citation, to: &form) }

  static func write(_ citations: [Citation], to form: inout StoredForm) {
    form.maps("citations", ifAny: citations, write)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> Citation {
    try read(StoredMap(tree))
  }

  static func read(_ fields: StoredMap) throws(PayloadProblem) -> Citation {
    var citation = Citation(
      source: try fields.value("source", StoredValue.id),
      stance: try fields.value("stance", StoredValue.word),
      reported: try fields.optional("reported", StoredValue.date))
    citation.speaker = try speaker(fields)
    try stored.readPlain(fields, into: &citation)
    return citation
  }

  private static func speaker(_ fields: StoredMap) throws(PayloadProblem) -> Speaker? {
    if let id: ActorID = try fields.optional("speaker", StoredValue.id) { return .actor(id) }
    return try fields.optional("speakerWords", StoredValue.text).map(Speaker.words)
  }
}

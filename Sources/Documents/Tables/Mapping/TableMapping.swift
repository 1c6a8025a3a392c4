package import EDTF
package import EDTFEnglish
package import PolicyModel

/// What a table's columns mean: a mapping document as a value.
///
/// `TableMapping.read` makes it of YAML or JSON; `Tables.each` reads a table by it. Everything in it may be changed in
/// between: a publication's own `covered` day or its source's published date, where the command line gives them.
package struct TableMapping: Hashable, Sendable {
  package var shape: TableShape
  package var columns: TableColumns
  /// For all rows, instead of a column.
  package var actor: FixedThing?
  /// For all rows, instead of a column; of a matrix, what the file is about.
  package var topic: FixedThing?
  /// For all rows, instead of a column.
  package var status: Written<String>?
  /// Of a panel, its topics and their columns; of other shapes, what the topics of the column are called.
  package var topics: [TopicColumns]
  /// Parts a topic's code from its name where one cell holds both, as in `C1: School closing`.
  package var topicSplit: String?
  package var dateFormat: DayFormat
  /// What its dates leave open where they are not written in a pattern.
  package var settling: ReadingOptions
  /// What says that there is no data, besides a blank.
  package var missing: Set<String>
  /// The statuses that say that there is no longer any; `""` is a blank cell.
  package var cleared: Set<String>
  package var policy: Template
  package var title: Template?
  package var scale: Scale
  package var stricter: Stricter?
  package var actorKind: ActorKind
  package var eventType: EventType
  /// Of intervals: whether the effect still holds on the end day.
  package var endIncluded: Bool
  /// Of intervals: what a blank start means.
  package var blankStart: BlankStart
  package var source: MappedSource
  /// When this table was published, where its source gives no day or another: a source with many publications.
  package var reported: EDTFDate?
  /// What parts the cells; by the heading unless given.
  package var delimiter: UInt8?
  /// How many rows stand above the heading.
  package var skipRows: Int
  /// How the first cell starts of the row with which the table's footer begins.
  package var footer: String?
  /// Of changes and intervals: through which day the file tells of its policies.
  package var covered: EDTFDate?

  /// Whether a row has no day of its own, so that the file is a list as of the day of its publication.
  package var isList: Bool { shape == .changes && columns.date == nil }

  /// When a source was published that the mapping only names, as far as the ledger knows.
  package var sourcePublished: EDTFDate?

  /// The day on which the file was published, as far as that is known.
  package var published: EDTFDate? {
    if let reported { return reported }
    if case .defined(let source) = source { return source.published }
    return sourcePublished
  }
}

/// What a row of a table is.
package enum TableShape: String, CaseIterable, Sendable {
  /// One change of one policy.
  case changes
  /// A value from a day to a day.
  case intervals
  /// An actor on a day; a column is a topic.
  case panel
  /// An actor; a column is a day.
  case matrix
  /// An event; the columns are named as `record`'s options, and need no mapping.
  case events
}

/// The headings under which things stand, each with its place in the mapping.
package struct TableColumns: Hashable, Sendable {
  package var date: DayColumns?
  package var start: DayColumns?
  package var end: DayColumns?
  /// The event's own day, where what it changes takes effect on another.
  package var announced: DayColumns?
  /// The day on which it really ended, beside the planned end.
  package var ended: DayColumns?
  /// The day on which the row was reported, where it has one of its own.
  package var reported: DayColumns?
  package var actor: Written<String>?
  package var actorName: Written<String>?
  package var memberOf: Written<String>?
  package var topic: Written<String>?
  package var topicName: Written<String>?
  package var status: Written<String>?
  package var attributes: [AttributeColumn] = []
  package var id: Written<String>?
  package var note: Written<String>?
  package var locator: Written<String>?
  package var sourceURL: Written<String>?
  package var relations: [RelationColumn] = []
}

/// A column of the ids of other rows, and how this row relates to them.
package struct RelationColumn: Hashable, Sendable {
  package var type: RelationType
  package var column: Written<String>
}

/// An attribute's key and its column.
package struct AttributeColumn: Hashable, Sendable {
  package var key: Written<String>
  package var column: Written<String>
}

/// An actor or a topic that the mapping names for the whole file.
package struct FixedThing: Hashable, Sendable {
  package var id: Written<String>
  package var name: String?
}

/// A topic: what cells call it, its id and name; in a panel its columns too.
package struct TopicColumns: Hashable, Sendable {
  /// What the column of topics holds where this one is meant; its id unless given.
  package var code: String
  package var id: Written<String>
  package var name: String?
  package var status: Written<String>?
  package var attributes: [AttributeColumn]
  package var note: Written<String>?
}

/// The source that every event of the table cites.
package enum MappedSource: Hashable, Sendable {
  /// One that the mapping defines.
  case defined(SourceDraft)
  /// One that the ledger has, or an address.
  case named(Reference)

  package var reference: Reference {
    switch self {
    case .defined(let draft): Reference(draft.id.value, at: draft.id.place)
    case .named(let reference): reference
    }
  }
}

/// The tables whose rows hold texts that are searched.
enum TextOwner: Int, CaseIterable {
  case actor
  case policy
  case topic
  case source
  case event
  case citation
  case review

  var table: SQLTable {
    switch self {
    case .actor: ActorTables.actor
    case .policy: PolicyTables.policy
    case .topic: TopicTables.topic
    case .source: SourceTables.source
    case .event: EventTables.step
    case .citation: CitationTables.citation
    case .review: ReviewTables.review
    }
  }

  /// Under which number the index keeps a row.
  func document(of row: Int) -> Int { row << 3 | rawValue }

  /// The row that the index keeps under a number.
  static func row(of document: Int) -> (owner: TextOwner, row: Int)? {
    TextOwner(rawValue: document & 7).map { ($0, document >> 3) }
  }
}

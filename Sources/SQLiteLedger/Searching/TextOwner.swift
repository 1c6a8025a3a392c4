/// The tables whose rows hold texts that are searched.
enum TextOwner: Int, CaseIterable {
  case actor
  case policy
  case topic
  case source
  case event
  case citation
  case review

  var table: String {
    switch self {
    case .actor: "actor"
    case .policy: "policy"
    case .topic: "topic"
    case .source: "source"
    case .event: "event_step"
    case .citation: "citation"
    case .review: "review"
    }
  }

  /// The number of a row.
  var key: String {
    switch self {
    case .actor, .policy, .topic, .source: "version"
    case .event: "step"
    case .citation: "citation"
    case .review: "review"
    }
  }

  /// Under which number the index keeps a row.
  func place(of row: Int) -> Int { row << 3 | rawValue }

  /// The row that the index keeps under a number.
  static func at(_ place: Int) -> (owner: TextOwner, row: Int)? {
    TextOwner(rawValue: place & 7).map { ($0, place >> 3) }
  }
}

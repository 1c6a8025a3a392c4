/// What a document's `record:` says that it defines.
package enum RecordKind: String, CaseIterable, Sendable {
  case actor
  case topic
  case policy
  case source
  case event
  case citation
  case revision
  case retraction
  case ruling
  case review
  case assertion
  case withdrawal
  case restoration
  case merge

  /// It with its article, as errors say it.
  var phrase: String {
    switch self {
    case .actor, .event, .assertion: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }
}

import PolicyModel
import Answers
import JSON
import LedgerService

/// The first things that a dry run would change.
struct FirstChanges: Sendable {
  private struct Change {
    var kind: EntryKind
    var id: String
    var says: String
  }

  private static let most = 10
  private var changes: [Change] = []

  mutating func take(_ payload: Payload, of done: Acknowledgement) {
    guard changes.count < FirstChanges.most else { return }
    // A source may come with the event that cites it.
    let id = if case .sourceDefined(let source) = payload { source.id.text } else { done.subject }
    changes.append(Change(kind: payload.kind, id: id, says: payload.says))
  }

  /// A line each, below a line that says what they are; nothing where nothing would change.
  /// - Parameter count: how many changes there are in all.
  func text(of count: Int) -> String {
    if changes.isEmpty { return "" }
    let head =
      count > changes.count
      ? "would be recorded, the first \(changes.count) of \(count):" : "would be recorded:"
    let width = changes.map { FirstChanges.words($0.kind).count }.max() ?? 0
    return ([head] + changes.map { "  \(line($0, width))" }).map { SafeText.line($0) + "\n" }.joined()
  }

  private func line(_ change: Change, _ width: Int) -> String {
    let kind = FirstChanges.words(change.kind)
    let padding = String(repeating: " ", count: width - kind.count)
    return "\(kind)\(padding)  \(change.id)" + (change.says.isEmpty ? "" : "  \(change.says)")
  }

  /// `event recorded`, as the log says it.
  private static func words(_ kind: EntryKind) -> String { kind.rawValue.replacing("-", with: " ") }

  var json: JSONNode {
    .list(
      changes.map { change in
        .object([
          ("kind", .string(change.kind.rawValue)), ("id", .string(change.id)), ("says", .string(change.says)),
        ])
      })
  }
}

extension Payload {
  /// What it says, in a few words.
  fileprivate var says: String {
    switch self {
    case .actorDefined(let actor), .actorRevised(let actor, _): actor.name
    case .policyDefined(let policy), .policyRevised(let policy, _): policy.title
    case .topicDefined(let topic), .topicRevised(let topic, _): topic.name
    case .sourceDefined(let source), .sourceRevised(let source, _): source.title ?? source.publisher ?? ""
    case .eventRecorded(let recorded): "\(recorded.event.date) \(recorded.event.title)"
    case .eventRevised(let revised): revised.patch.title ?? reason ?? revised.reason.kind.rawValue
    case .eventRetracted(let retracted): retracted.reason
    case .policyReviewed(let review): "unchanged on \(review.on)"
    case .actorsMerged, .sourceWithdrawn, .sourceRestored, .citationAdded, .citationWithdrawn, .disputeRuled,
      .assertionAdded, .entryUndone:
      ""
    }
  }
}

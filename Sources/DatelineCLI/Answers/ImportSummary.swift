import PolicyModel
import Rendering
import Tracker

/// What an import came to.
struct ImportSummary: Sendable {
  private let file: String
  private let isDry: Bool
  private var added: [Space: Int] = [:]
  private var revised = 0
  private var cited = 0
  private var other = 0
  private var unchanged = 0
  private var entries = 0
  /// How many problems of documents that were left there are.
  var left = 0

  init(file: String, isDry: Bool) {
    self.file = file
    self.isDry = isDry
  }

  /// Counts what a document came to.
  mutating func count(_ done: Acknowledgement) {
    entries += done.payloads.count
    if done.payloads.isEmpty { unchanged += 1 }
    for payload in done.payloads { count(payload) }
  }

  private mutating func count(_ payload: Payload) {
    switch payload {
    case .actorDefined: added[.actor, default: 0] += 1
    case .policyDefined: added[.policy, default: 0] += 1
    case .topicDefined: added[.topic, default: 0] += 1
    case .sourceDefined: added[.source, default: 0] += 1
    case .eventRecorded: added[.event, default: 0] += 1
    case .actorRevised, .policyRevised, .topicRevised, .sourceRevised, .eventRevised: revised += 1
    case .citationAdded: cited += 1
    case .actorsMerged, .sourceWithdrawn, .sourceRestored, .eventRetracted, .citationWithdrawn, .disputeRuled,
      .policyReviewed, .assertionAdded, .entryUndone:
      other += 1
    }
  }

  var text: String {
    let new = Space.allCases.compactMap { space in
      added[space].map { "\($0) \($0 == 1 ? space.rawValue : space.plural)" }
    }
    let parts = [
      new.isEmpty ? nil : new.joined(separator: ", ") + " added", revised == 0 ? nil : "\(revised) revised",
      cited == 0 ? nil : "\(cited) cited", other == 0 ? nil : "\(other) other",
      unchanged == 0 ? nil : "\(unchanged) there already", left == 0 ? nil : "\(left) left",
    ].compactMap { $0 }
    let said = parts.isEmpty ? "no documents" : parts.joined(separator: " · ")
    return SafeText.line("\(file): \(said)\(isDry ? " (dry run: nothing was recorded)" : "")") + "\n"
  }

  /// `{"file", "added": {space: n}, "revised", "cited", "other", "unchanged", "left", "entries", "dryRun"}` on a line.
  var json: String {
    JSONNode.object([
      ("file", .string(file)),
      ("added", .object(Space.allCases.map { ($0.rawValue, .integer(added[$0] ?? 0)) })),
      ("revised", .integer(revised)), ("cited", .integer(cited)), ("other", .integer(other)),
      ("unchanged", .integer(unchanged)), ("left", .integer(left)), ("entries", .integer(entries)),
      ("dryRun", .boolean(isDry)),
    ]).text(pretty: false) + "\n"
  }
}

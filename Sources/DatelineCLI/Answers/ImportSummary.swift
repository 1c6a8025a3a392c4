import PolicyModel
import Answers
import JSON
import LedgerService

/// What an import came to.
struct ImportSummary: Sendable {
  let file: String
  private let isDry: Bool
  private let isTable: Bool
  private var added: [Space: Int] = [:]
  private var revised = 0
  private var retracted = 0
  private var cited = 0
  private var reviewed = 0
  private var other = 0
  private var unchanged = 0
  private var entries = 0
  private var first = FirstChanges()
  /// What is worth a word in what was taken.
  private(set) var remarks = RemarkSummary()
  /// How many documents were taken.
  private(set) var documents = 0
  /// What it came to besides.
  var outcome = ImportOutcome()
  /// What was stored, for where the summary cannot be written.
  private(set) var stored = StoredSummary()
  /// Whether anything of the file was taken; of a table an event, for what events need is taken before them.
  private(set) var isAnyTaken = false
  /// The first entries that say what documents say once more.
  private var earlier: [Int] = []
  private var kept = 0
  private var goingBack = 0

  /// - Parameter input: what is imported; nil for what all inputs of a publication lack.
  init(_ input: ImportInput?, isDry: Bool) {
    file = input?.name ?? "all files"
    isTable = input?.form != .documents
    self.isDry = isDry
  }

  /// Counts what a document came to.
  mutating func count(_ done: Acknowledgement) {
    documents += 1
    remarks.take(done)
    entries += done.payloads.count
    if done.payloads.isEmpty { unchanged += 1 }
    if let entry = done.earlier { earlier.append(entry) }
    if !isTable || done.space == .event { isAnyTaken = true }
    take(done)
  }

  /// Counts what a document, which was counted as unchanged, came to at the end of its file.
  mutating func settle(_ done: Acknowledgement) {
    entries += done.payloads.count
    if !done.payloads.isEmpty { unchanged -= 1 }
    take(done)
  }

  private mutating func take(_ done: Acknowledgement) {
    stored.add(done)
    for payload in done.payloads {
      count(payload)
      if isDry { first.take(payload, of: done) }
    }
    for notice in done.notices {
      switch notice.says {
      case .retracted: kept += 1
      case .goesBack: goingBack += 1
      default: break
      }
    }
  }

  private mutating func count(_ payload: Payload) {
    switch payload {
    case .actorDefined: added[.actor, default: 0] += 1
    case .policyDefined: added[.policy, default: 0] += 1
    case .topicDefined: added[.topic, default: 0] += 1
    case .sourceDefined: added[.source, default: 0] += 1
    case .eventRecorded: added[.event, default: 0] += 1
    case .actorRevised, .policyRevised, .topicRevised, .sourceRevised, .eventRevised: revised += 1
    case .eventRetracted: retracted += 1
    case .citationAdded: cited += 1
    case .policyReviewed: reviewed += 1
    case .actorsMerged, .sourceWithdrawn, .sourceRestored, .citationWithdrawn, .disputeRuled,
      .assertionAdded, .entryUndone:
      other += 1
    }
  }

  /// How many documents say nothing new; where there is but one, which entry says it.
  private var thereAlready: String? {
    if unchanged == 1, documents == 1, let entry = earlier.first {
      return "recorded already as entry \(entry)"
    }
    return unchanged == 0 ? nil : "\(unchanged) unchanged"
  }

  var text: String {
    let new = Space.allCases.compactMap { space in
      added[space].map { "\($0) \($0 == 1 ? space.rawValue : space.plural)" }
    }
    let skipped = outcome.skipped
    let parts = [
      entries == 0 && unchanged > 0 ? "nothing new" : nil,
      new.isEmpty ? nil : new.joined(separator: ", ") + " added", revised == 0 ? nil : "\(revised) revised",
      retracted == 0 ? nil : "\(retracted) retracted", cited == 0 ? nil : "\(cited) cited",
      reviewed == 0 ? nil : "\(reviewed) reviewed",
      other == 0 ? nil : other == 1 ? "1 other record" : "\(other) other records",
      thereAlready,
      goingBack == 0 ? nil : "\(goingBack) would go back", kept == 0 ? nil : "\(kept) retracted before",
      skipped == 0 ? nil : "\(skipped) skipped",
    ].compactMap { $0 }
    let said = parts.isEmpty ? "no documents" : parts.joined(separator: " · ")
    return first.text(of: entries)
      + SafeText.line("\(file): \(said)\(isDry ? " (dry run: nothing was recorded)" : "")") + "\n"
  }

  /// `{"file", "added": {space: n}, "revised", "retracted", "cited", "reviewed", "other", "unchanged", "left", "entries",
  /// "dryRun"}` on a line; with `"recordedAlready"`, the first entries that say what documents say once more; with `"notices"`, the first sentences of what should be known; of a dry run also `"first": [{"kind", "id", "says"}]`.
  var json: String {
    var fields: [(String, JSONNode)] = [
      ("file", .string(file)),
      ("added", .object(Space.allCases.map { ($0.rawValue, .integer(added[$0] ?? 0)) })),
      ("revised", .integer(revised)), ("retracted", .integer(retracted)), ("cited", .integer(cited)),
      ("reviewed", .integer(reviewed)), ("other", .integer(other)),
      ("unchanged", .integer(unchanged)), ("left", .integer(outcome.skipped)), ("entries", .integer(entries)),
      ("dryRun", .boolean(isDry)),
    ]
    if !earlier.isEmpty { fields.append(("recordedAlready", .list(earlier.map(JSONNode.integer)))) }
    if outcome.notices.count > 0 {
      fields.append(("notices", .list(outcome.notices.first.map { .string($0.description) })))
    }
    if isDry { fields.append(("first", first.json)) }
    return JSONNode.object(fields).text(pretty: false) + "\n"
  }
}

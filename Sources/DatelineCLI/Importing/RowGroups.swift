import Exchange
import PolicyModel

/// Rows that tell of one policy from one day. They are taken together, behind the others and in an order of what they
/// say, so that the order in which they stand in the file changes nothing.
struct RowGroups {
  /// The ids that several rows have.
  private var shared: Set<String> = []
  /// The hashes of the ids that were met.
  private var met: Set<Int> = []
  private var held: [String: [LocatedDocument]] = [:]

  /// Learns which ids several rows of a table have.
  mutating func learn(_ id: String) {
    if !met.insert(id.hashValue).inserted { shared.insert(id) }
  }

  /// Nothing more is to be learnt.
  mutating func know() { met = [] }

  func isShared(_ draft: EventDraft) -> Bool { draft.id.map { shared.contains($0.value) } ?? false }

  /// Holds a row back; false where it has an id of its own.
  mutating func hold(_ document: LocatedDocument) -> Bool {
    guard case .recordEvent(let draft) = document.command, let id = draft.id?.value, shared.contains(id)
    else {
      return false
    }
    held[id, default: []].append(document)
    return true
  }

  /// The groups that were held back, each row once, in an order of ids and of what the rows say.
  mutating func release() -> [[LocatedDocument]] {
    defer { held = [:] }
    return held.sorted { $0.key < $1.key }.map { _, documents in
      var seen: Set<String> = []
      return documents.map { (says: $0.command.rowText, document: $0) }
        .filter { seen.insert($0.says).inserted }
        .sorted { $0.says < $1.says }.map(\.document)
    }
  }
}

extension Command {
  /// What a row says, as a text that does not depend on where it stands.
  fileprivate var rowText: String {
    guard case .recordEvent(let draft) = self else { return "" }
    return draft.sayings
  }
}

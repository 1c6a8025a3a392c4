import PolicyModel

/// Rows that tell of one policy from one day. They are taken together, behind the others and in an order of what they
/// say, so that the order in which they stand in the file changes nothing.
struct RowGroups {
  /// The ids that several rows have.
  private var shared: Set<String> = []
  /// The hashes of the ids that were met.
  private var met: Set<Int> = []
  private var held: [String: [FileDocument]] = [:]

  /// Learns which ids several rows of a table have.
  mutating func learn(_ id: String) {
    if !met.insert(id.hashValue).inserted { shared.insert(id) }
  }

  func isShared(_ draft: EventDraft) -> Bool { draft.id.map { shared.contains($0.value) } ?? false }

  /// Holds a row back; false where it has an id of its own.
  mutating func hold(_ document: FileDocument) -> Bool {
    guard let id = document.event?.id?.value, shared.contains(id) else { return false }
    held[id, default: []].append(document)
    return true
  }

  /// The groups that were held back, each row once, in an order of ids and of what the rows say.
  mutating func release() -> [[FileDocument]] {
    defer { held = [:] }
    return held.sorted { $0.key < $1.key }.map { _, documents in
      var seen: Set<String> = []
      return documents.map { (says: $0.event?.sayings ?? "", document: $0) }
        .filter { seen.insert($0.says).inserted }
        .sorted { $0.says < $1.says }.map(\.document)
    }
  }
}

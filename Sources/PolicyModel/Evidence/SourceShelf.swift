package import EDTF

/// The sources at a prefix of the ledger: what goes back to what, and what was withdrawn when.
package struct SourceShelf: Sendable {
  private let records: [SourceID: SourceRecord]

  package init(_ records: [SourceRecord]) {
    var byID: [SourceID: SourceRecord] = [:]
    byID.reserveCapacity(records.count)
    for record in records { byID[record.source.id] = record }
    self.records = byID
  }

  package subscript(id: SourceID) -> Source? { records[id]?.source }

  /// The roots of `derivedFrom`: what it rewrites or relays in the end; itself where it rewrites nothing.
  package func roots(of id: SourceID) -> Set<SourceID> {
    if isRoot(id) { return [id] }
    var roots: Set<SourceID> = []
    var passed: Set<SourceID> = []
    var open = [id]
    while let next = open.popLast() {
      guard passed.insert(next).inserted else { continue }
      let parents = records[next]?.source.derivedFrom ?? []
      if parents.isEmpty { roots.insert(next) } else { open.append(contentsOf: parents) }
    }
    // A circle of relays has no root: all of it is one origin.
    return roots.isEmpty ? [passed.min() ?? id] : roots
  }

  /// Whether it rewrites or relays nothing.
  package func isRoot(_ id: SourceID) -> Bool { records[id]?.source.derivedFrom.isEmpty ?? true }

  /// Whether the source supports nothing on `day` (nil: at the end of all days), for it was withdrawn by then.
  package func isWithdrawn(_ id: SourceID, on day: Day?) -> Bool {
    guard let standings = records[id]?.standings, !standings.isEmpty else { return false }
    let passed = standings.filter { standing in
      guard let day else { return true }
      guard let on = standing.on.latest.day else { return false }
      return on <= day
    }
    let latest = passed.max { a, b in
      (a.on.latest.day ?? .distantFuture, a.entry) < (b.on.latest.day ?? .distantFuture, b.entry)
    }
    return latest?.isWithdrawn ?? false
  }
}

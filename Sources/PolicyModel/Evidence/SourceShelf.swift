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
    let reached = reached(from: id)
    var roots = reached.filter(isRoot)
    // A circle of relays that nothing leads out of is one origin, named by its least.
    for source in reached.subtracting(roots) {
      let circle = self.reached(from: source)
      if circle.isDisjoint(with: roots), circle.allSatisfy({ self.reached(from: $0).contains(source) }),
        let least = circle.min()
      {
        roots.insert(least)
      }
    }
    return roots
  }

  /// The source and all that it rewrites or relays, directly or through others.
  private func reached(from id: SourceID) -> Set<SourceID> {
    var passed: Set<SourceID> = []
    var open = [id]
    while let next = open.popLast() {
      if passed.insert(next).inserted { open.append(contentsOf: records[next]?.source.derivedFrom ?? []) }
    }
    return passed
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

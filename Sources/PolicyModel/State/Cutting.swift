package import EDTF

/// The windows of effects on one key once those that must come first have cut each other.
///
/// DESIGN, section 4: no start of *e* after the last of an *f* that supersedes or amends it, none of *f* before the
/// first of *e*, and no start after the last until day nor an until day before the first start, until nothing changes.
package struct CutWindows: Sendable {
  package var start: [DaySet]
  package var until: [DaySet]

  /// Cuts the windows of `effects`.
  /// - Parameter pairs: indexes of (later, earlier) effects.
  package init(start: [DaySet], until: [DaySet], pairs: [(later: Int, earlier: Int)]) {
    self.start = start
    self.until = until
    guard !pairs.isEmpty else { return }
    var moved = true
    while moved {
      moved = false
      for (later, earlier) in pairs {
        // There may be many pairs, of which few cut anything.
        if let last = self.start[later].last, let own = self.start[earlier].last, own > last {
          moved = cutStart(earlier) { $0.through(last) } || moved
        }
        if let first = self.start[earlier].first, let own = self.start[later].first, own < first {
          moved = cutStart(later) { $0.from(first) } || moved
        }
      }
    }
  }

  /// Whether some window was left without a day.
  package var hasEmptyWindow: Bool { start.contains { $0.isEmpty } || until.contains { $0.isEmpty } }

  private mutating func cutStart(_ index: Int, _ cut: (DaySet) -> DaySet) -> Bool {
    let kept = cut(start[index])
    guard kept != start[index], !kept.isEmpty || !start[index].isEmpty else { return false }
    start[index] = kept
    if let first = kept.first { until[index] = until[index].from(first) }
    return true
  }
}

extension CutWindows {
  /// Whether some world has the effect at `index` hold its ground on `day`: begun, not ended.
  func possiblyLasts(_ index: Int, _ day: Day) -> Bool {
    (start[index].first ?? .distantFuture) <= day && (until[index].last ?? .distantPast) >= day
  }

  /// Whether every world has.
  func surelyLasts(_ index: Int, _ day: Day) -> Bool {
    (start[index].last ?? .distantFuture) <= day && (until[index].first ?? .distantPast) >= day
  }

  /// The windows with one effect's narrowed, cut again; nil where some window is left without a day.
  func replacing(
    _ index: Int, start: DaySet, until: DaySet, pairs: [(later: Int, earlier: Int)]
  ) -> CutWindows? {
    guard let last = until.last else { return nil }
    let begun = start.through(last)
    guard let first = begun.first else { return nil }
    var starts = self.start
    var untils = self.until
    starts[index] = begun
    untils[index] = until.from(first)
    let cut = CutWindows(start: starts, until: untils, pairs: pairs)
    return cut.hasEmptyWindow ? nil : cut
  }
}

import EDTF

/// Who was first and by how much, out of the days from which each may have adopted and from which each has.
struct FirstMovers {
  private let days: [(possible: Day, certain: Day?)]
  /// By this day somebody surely has adopted.
  private let surely: Day?
  /// The two earliest possible days: one of them is somebody else's.
  private let earliest: [Day]

  init(_ days: [(possible: Day, certain: Day?)]) {
    self.days = days
    surely = days.compactMap(\.certain).min()
    earliest = Array(days.map(\.possible).sorted().prefix(2))
  }

  /// Whether nobody adopted before this one, if it adopted.
  func isFirst(_ index: Int) -> Answer {
    let own = days[index]
    if let surely, own.possible > surely { return .impossible }
    guard let other = others(than: own.possible) else { return .definite }
    guard let certain = own.certain else { return .possible }
    return certain <= other ? .definite : .possible
  }

  /// How long after the first: never negative, for the first is the earliest of all.
  func lag(_ index: Int) -> Lag {
    let own = days[index]
    let least = surely.map { own.possible <= $0 ? 0 : Lag.days(from: $0, to: own.possible) } ?? 0
    guard let other = others(than: own.possible) else { return Lag(least: 0, most: 0) }
    guard let certain = own.certain else { return Lag(least: least, most: nil) }
    if certain <= other { return Lag(least: 0, most: 0) }
    return Lag(least: least, most: Lag.days(from: other, to: certain))
  }

  /// The earliest possible day of the others; nil where there are none.
  private func others(than own: Day) -> Day? {
    earliest.first == own ? (earliest.count > 1 ? earliest[1] : nil) : earliest.first
  }
}

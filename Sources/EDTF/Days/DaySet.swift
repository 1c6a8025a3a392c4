/// The days that one date may mean: ascending, disjoint ranges that do not touch. Gaps count.
///
/// Empty only where cutting (`from`, `through`) has left nothing.
public struct DaySet: Hashable, Sendable {
  /// An unbroken run of days, both ends included.
  public struct Range: Hashable, Sendable {
    /// The first day of the run.
    public let first: Day
    /// The last day of the run, not before the first.
    public let last: Day

    /// The run between these two days, whichever comes first.
    public init(first: Day, last: Day) {
      self.first = min(first, last)
      self.last = max(first, last)
    }
  }

  /// Nearly every set is one run: it is kept without an array. `many` holds none, or two and more.
  private enum Storage: Hashable, Sendable {
    case one(Range)
    case many([Range])
  }

  private let storage: Storage

  private init(sorted ranges: [Range]) {
    storage = ranges.count == 1 ? .one(ranges[0]) : .many(ranges)
  }

  /// The set of one day.
  public init(_ day: Day) {
    storage = .one(Range(first: day, last: day))
  }

  /// The unbroken days from the one through the other; empty where the other comes first.
  public init(from first: Day, through last: Day) {
    storage = first <= last ? .one(Range(first: first, last: last)) : .many([])
  }

  /// The days of all these ranges, which may come in any order, overlap and touch.
  public init(normalizing ranges: [Range]) {
    self.init(sorted: Self.merged(ranges))
  }

  /// The runs, in order.
  public var ranges: [Range] {
    switch storage {
    case .one(let range): [range]
    case .many(let ranges): ranges
    }
  }

  /// The one run, where there is one only.
  var single: Range? {
    if case .one(let range) = storage { range } else { nil }
  }

  /// Whether no day is left.
  public var isEmpty: Bool { first == nil }

  /// The first day of all.
  public var first: Day? {
    switch storage {
    case .one(let range): range.first
    case .many(let ranges): ranges.first?.first
    }
  }

  /// The last day of all.
  public var last: Day? {
    switch storage {
    case .one(let range): range.last
    case .many(let ranges): ranges.last?.last
    }
  }

  private static func merged(_ ranges: [Range]) -> [Range] {
    var merged: [Range] = []
    for range in ranges.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let before = merged.last, range.first <= before.last.adding(1) {
        merged[merged.count - 1] = Range(first: before.first, last: max(before.last, range.last))
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

public import EDTF

/// The days that somebody asks for: `2024q4`, `2024-10`, `November 2024`, `last week`, `2024-11-14/2024-11-20`.
///
/// Unlike a date, a period does not say whether something lasted or was once in it, so that what is refused as a date
/// for that alone (`17–20 Nov 2024`) is a period.
public struct Period: Hashable, Sendable {
  /// The first day; `unbounded` where it has none (`until 2024`).
  public let earliest: Bound
  /// The last day; `unbounded` where it has none (`since 2024`).
  public let latest: Bound
  /// The date as it was understood; of several with the same days the first.
  public let date: EDTFDate

  /// Reads a text as people type it. `today` is what "last week" and its like count from; where it is nil they are
  /// refused. Throws what is wrong, and where; also where two readings have other days.
  public init(_ text: String, today: Day?) throws(EDTFError) {
    do {
      self.init(try Phrase.read(text, today: today))
    } catch {
      guard let first = error.readings.first,
        error.readings.allSatisfy({ Period($0).hasDays(of: Period(first)) })
      else {
        throw error
      }
      self.init(first)
    }
  }

  /// The days of a date.
  public init(_ date: EDTFDate) {
    earliest = date.earliest
    latest = date.latest
    self.date = date
  }

  private func hasDays(of other: Period) -> Bool {
    earliest == other.earliest && latest == other.latest
  }
}

extension Period: CustomStringConvertible {
  /// The date as it was understood.
  public var description: String { date.text }
}

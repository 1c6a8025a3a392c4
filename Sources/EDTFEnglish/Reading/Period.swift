public import EDTF

/// A period to ask about: `2024q4`, `2024-10`, `November 2024`, `last week`, `2024-11-14/2024-11-20`.
///
/// Unlike a date, a period does not say whether something lasted all that time or happened once in it. A phrase that is
/// refused as a date only for that reason (`17–20 Nov 2024`) is a period.
public struct Period: Hashable, Sendable {
  /// The first day; `unbounded` where it has none (`until 2024`).
  public let earliest: Bound
  /// The last day; `unbounded` where it has none (`since 2024`).
  public let latest: Bound
  /// The date as it was understood; of several with the same days the first.
  public let date: EDTFDate

  /// Reads a text as people type it. Phrases such as "last week" are relative to `today`, and are refused where it is nil.
  ///
  /// Throws an error that says what is wrong, and where, and for readings that have different days.
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

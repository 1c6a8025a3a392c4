import EDTF

/// What settles, for a whole column, what each date in it leaves open.
public struct ReadingOptions: Hashable, Sendable {
  /// What `1925–1940` says where no word tells.
  public enum Ranges: String, CaseIterable, Hashable, Sendable {
    /// Once, some day of it: `[1925..1940]`.
    case once
    /// From the one to the other: `1925/1940`.
    case lasted
  }

  /// Which number comes first in `05/11/2024`.
  public enum DayOrder: String, CaseIterable, Hashable, Sendable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  /// What a range says; nil where such a range is refused.
  public var ranges: Ranges?
  /// Which of two numbers is the day; nil where they are refused if both can be.
  public var dayOrder: DayOrder?
  /// Whether `2001-21`, which is EDTF and also how people write 2001 to 2021, is EDTF where it stands alone.
  public var keepsEDTF: Bool

  /// What is settled.
  public init(ranges: Ranges?, dayOrder: DayOrder?, keepsEDTF: Bool) {
    self.ranges = ranges
    self.dayOrder = dayOrder
    self.keepsEDTF = keepsEDTF
  }

  /// Nothing: what has two readings is refused, and what is EDTF is EDTF.
  public static let nothing = ReadingOptions(ranges: nil, dayOrder: nil, keepsEDTF: true)

  /// A column that nobody declared to be EDTF: `2001-21` has all its readings.
  public static let spreadsheet = ReadingOptions(ranges: nil, dayOrder: nil, keepsEDTF: false)
}

extension TokenizedPhrase {
  /// The same where ranges are not settled: what is part of a phrase is no range of its own.
  var unsettled: TokenizedPhrase {
    guard options.ranges != nil else { return self }
    var part = self
    part.options.ranges = nil
    return part
  }

  /// A range: what the column says that ranges are, or the error that has both readings.
  func ranging(lasted: @autoclosure () throws(PhraseError) -> [PhraseReading], once: PhraseReading)
    throws(PhraseError)
    -> EDTFDate
  {
    if options.ranges == .once { return once.date }
    let lasted = try lasted()
    if options.ranges == .lasted, lasted.count == 1, let only = lasted.first { return only.date }
    throw severalReadings(lasted + (options.ranges == .lasted ? [] : [once]))
  }
}

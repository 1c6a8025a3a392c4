import EDTF

/// How ambiguous phrases are read, for instance in all rows of a column.
public struct ReadingOptions: Hashable, Sendable {
  /// What a range without words, such as `1925–1940`, means.
  public enum Ranges: String, CaseIterable, Hashable, Sendable {
    /// Some day between the two: `[1925..1940]`.
    case once
    /// All the time from the one to the other: `1925/1940`.
    case lasted
  }

  /// Which number comes first in `05/11/2024`.
  public enum DayOrder: String, CaseIterable, Hashable, Sendable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  /// What a range without words means. Nil refuses such a range, with both readings.
  public var ranges: Ranges?
  /// Which of two numbers is the day. Nil refuses dates in which both can be.
  public var dayOrder: DayOrder?
  /// Whether `2001-21`, which is EDTF and also how people write 2001 to 2021, is EDTF where it stands alone.
  public var keepsEDTF: Bool

  /// Options with these values.
  public init(ranges: Ranges?, dayOrder: DayOrder?, keepsEDTF: Bool) {
    self.ranges = ranges
    self.dayOrder = dayOrder
    self.keepsEDTF = keepsEDTF
  }

  /// Refuses phrases with several readings; a text that is EDTF is read as EDTF.
  public static let nothing = ReadingOptions(ranges: nil, dayOrder: nil, keepsEDTF: true)

  /// For a column that is not declared to be EDTF: `2001-21` has all its readings.
  public static let spreadsheet = ReadingOptions(ranges: nil, dayOrder: nil, keepsEDTF: false)
}

extension TokenizedPhrase {
  /// The same phrase without the option for ranges, which does not apply to a part of a phrase.
  var unsettled: TokenizedPhrase {
    guard options.ranges != nil else { return self }
    var part = self
    part.options.ranges = nil
    return part
  }

  /// A range as the options say, or the error with both readings.
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

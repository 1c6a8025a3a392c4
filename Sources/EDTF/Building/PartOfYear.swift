/// A part of a year that is not a month, with its code in ISO 8601-2 (4.8) as raw value.
///
/// The standard fixes no months for seasons. Here spring is March to May, summer June to August, autumn September to
/// November, winter December to February of the next year; the southern seasons are shifted by half a year.
public enum PartOfYear: Int, Hashable, Sendable, CaseIterable {
  /// A season, of which hemisphere is not said.
  case spring = 21, summer, autumn, winter
  /// A season of the northern hemisphere.
  case northernSpring, northernSummer, northernAutumn, northernWinter
  /// A season of the southern hemisphere.
  case southernSpring, southernSummer, southernAutumn, southernWinter
  /// Three months.
  case firstQuarter, secondQuarter, thirdQuarter, fourthQuarter
  /// Four months.
  case firstThird, secondThird, lastThird
  /// Six months.
  case firstHalf, secondHalf
}

extension EDTFDate {
  /// Once, some day from the one through the other: `[a..b]`, or the plain day where they are the same.
  ///
  /// A distant end is left open (`[..b]`, `[a..]`); of two distant ends nothing is known, which is `XXXX`. The
  /// days may come in either order.
  public static func onceBetween(_ one: Day, _ other: Day) -> EDTFDate {
    let (first, last) = (min(one, other), max(one, other))
    if first == last && first > .distantPast && first < .distantFuture { return EDTFDate(first) }
    let opens = first <= .distantPast
    let closes = last >= .distantFuture
    let (from, through) = (EDTFDate(first), EDTFDate(last))
    switch (opens, closes) {
    case (true, true):
      let year = Year(fourDigits: 0, unknown: 0b1111)
      return EDTFDate(text: "XXXX", form: .single(SingleDate(year: year)))
    case (true, false): return once("..\(through)", .through(through.single))
    case (false, true): return once("\(from)..", .from(from.single))
    case (false, false):
      if from.single.precision == through.single.precision {
        return once("\(from)..\(through)", .range(from.single, through.single))
      }
      let (fromYear, throughYear) = (EDTFDate.year(of: first), EDTFDate.year(of: last))
      return once("\(fromYear)..\(throughYear)", .range(fromYear.single, throughYear.single))
    }
  }

  private static func once(_ text: String, _ member: SetForm.Element) -> EDTFDate {
    EDTFDate(text: "[\(text)]", form: .set(SetForm(kind: .oneOf, members: [member])))
  }

  /// The year of a day.
  private static func year(of day: Day) -> EDTFDate {
    let year = day.year
    guard (-9999...9999).contains(year) else { return EDTFDate(day) }
    let text = (year < 0 ? "-" : "") + padded(abs(year), to: 4)
    return EDTFDate(text: text, form: .single(SingleDate(year: Year(fourDigits: year, unknown: 0))))
  }

  /// The single date that it is; of a day, a set or an interval the day on which it can start.
  package var single: SingleDate {
    switch form {
    case .single(let date): date
    default: SingleDate(plain: startDays.first ?? .distantPast)
    }
  }
}

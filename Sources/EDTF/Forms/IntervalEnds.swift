extension EDTFDate {
  /// The first date of an interval; nil where that is open or blank. Of `..A/B` it is `[..A]`.
  public var intervalStart: EDTFDate? {
    guard case .interval(let interval) = form, case .date(let date, let isOpen) = interval.start else {
      return nil
    }
    let written = String(text.prefix { $0 != "/" })
    guard isOpen else { return EDTFDate(text: written, date: date) }
    return EDTFDate(text: "[\(written)]", form: .set(SetForm(kind: .oneOf, members: [.through(date)])))
  }

  /// The last date of an interval; nil where that is open or blank. Of `A/B..` it is `[B..]`.
  public var intervalEnd: EDTFDate? {
    guard case .interval(let interval) = form, case .date(let date, let isOpen) = interval.end else {
      return nil
    }
    let written = String(text.drop { $0 != "/" }.dropFirst())
    guard isOpen else { return EDTFDate(text: written, date: date) }
    return EDTFDate(text: "[\(written)]", form: .set(SetForm(kind: .oneOf, members: [.from(date)])))
  }

  init(text: String, date: SingleDate) {
    self.init(text: text, form: date.plainDay.map { .day($0) } ?? .single(date))
  }
}

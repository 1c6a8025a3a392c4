/// A date as EDTF (ISO 8601-2:2019, Annex A, levels 0 to 2) writes it, kept exactly as it was written.
///
/// Two dates are equal where their texts are: `2024` and `2024-01/2024-12` are not.
public struct EDTFDate: Sendable {
  /// The date, exactly as it was written.
  public let text: String
  /// What it is, as it was parsed.
  package let form: DateForm

  /// Reads EDTF, strictly: no spaces, no English. Throws what is wrong, and where.
  public init(_ text: String) throws(EDTFError) {
    // Most dates are plain days: they are read without the parser, and without an allocation.
    if let day = PlainDay.read(text) {
      form = .day(day)
    } else {
      form = try Parser.form(of: text)
    }
    self.text = text
  }

  /// A plain day; one beyond the years of four digits, which EDTF cannot write, becomes its year (`Y12024`).
  public init(_ day: Day) {
    if (-9999...9999).contains(day.year) {
      self.init(text: day.description, form: .day(day))
    } else {
      let year = Year(beyondFourDigits: day.year)
      self.init(text: "Y\(day.year)", form: .single(SingleDate(year: year)))
    }
  }

  /// A date of which both are known. The form must be what the parser makes of the text.
  package init(text: String, form: DateForm) {
    self.text = text
    self.form = form
  }
}

extension EDTFDate: Hashable {
  /// Whether both are written alike.
  public static func == (one: EDTFDate, other: EDTFDate) -> Bool {
    one.text == other.text
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The text.
  public var description: String { text }
}

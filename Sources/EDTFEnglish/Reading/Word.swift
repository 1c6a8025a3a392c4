import EDTF

extension Wording {
  /// One word of a phrase.
  struct Word {
    /// As it was typed.
    let typed: String
    /// In lower case, without a full stop at its end.
    let plain: String
    /// Its first character's place in the text, from 1.
    let column: Int
    /// Whether a comma stands before it.
    let isAfterComma: Bool
    /// The month that it names, in full or with three letters or more.
    let month: Int?

    init(typed: String, column: Int, isAfterComma: Bool = false) {
      self.typed = typed
      let lower = typed.lowercased()
      plain = lower.hasSuffix(".") && !lower.hasSuffix("..") ? String(lower.dropLast()) : lower
      self.column = column
      self.isAfterComma = isAfterComma
      month = Months.number(plain)
    }

    /// As it was typed, without a full stop at its end.
    var withoutStop: String {
      typed.hasSuffix(".") && !typed.hasSuffix("..") ? String(typed.dropLast()) : typed
    }

    /// Another word in its place.
    func replaced(by typed: String) -> Word {
      Word(typed: typed, column: column, isAfterComma: isAfterComma)
    }
  }
}

import EDTF

/// The fast way for the phrases that are typed most: a date with a name in it, perhaps with one word before it.
///
/// `17 November 2024`, `Nov 17th, 2024`, `spring 2024`, `Q4 2024`, `the 1990s`, `about April 2024`, `before 1990`. It
/// makes no words of the text and says nil to all else. What it reads, the grammar reads alike: tests hold them to it.
enum QuickPhrase {
  /// The longest text that is looked at, in bytes.
  private static let mostBytes = 48

  static func read(_ text: String) -> EDTFDate? {
    guard text.utf8.count <= mostBytes else { return nil }
    return text.utf8.withContiguousStorageIfAvailable { bytes -> EDTFDate? in
      var tokens = QuickTokens(bytes)
      let lead = tokens.lead()
      guard let written = point(&tokens, isAlone: lead == nil), tokens.isAtEnd else { return nil }
      return build(lead, written)
    } ?? nil
  }

  /// The EDTF of the point; nil where the words are no such point. A year alone is EDTF, and needs a lead.
  private static func point(_ tokens: inout QuickTokens, isAlone: Bool) -> String? {
    switch tokens.next() {
    case .number(let day, digits: 1...2):
      var token = tokens.next()
      if token == .of { token = tokens.next() }
      guard case .month(let month) = token, case .number(let year, digits: 4) = tokens.next() else {
        return nil
      }
      return written(year, month, day)
    case .month(let month):
      guard case .number(let number, let digits) = tokens.next() else { return nil }
      if digits == 4 { return written(number, month) }
      guard digits <= 2, case .number(let year, digits: 4) = tokens.next() else { return nil }
      return written(year, month, number)
    case .code(let code):
      var token = tokens.next()
      if token == .of { token = tokens.next() }
      guard case .number(let year, digits: 4) = token else { return nil }
      return written(year, code)
    case .decade(let year): return year % 100 == 0 ? nil : "\(padded(year / 10, to: 3))X"
    case .number(let year, digits: 4): return isAlone ? nil : padded(year, to: 4)
    case .number, .of, .other, .end: return nil
    }
  }

  private static func build(_ lead: QuickTokens.Lead?, _ written: String) -> EDTFDate? {
    switch lead {
    case nil, .filler?: return try? EDTFDate(written)
    case .about?: return try? EDTFDate(written + "~")
    case .possibly?: return try? EDTFDate(written + "?")
    case .by?: return try? EDTFDate("[..\(written)]")
    case .since?: return try? EDTFDate("\(written)/..")
    case .until?: return try? EDTFDate("../\(written)")
    case .before?, .after?:
      guard let date = try? EDTFDate(written), let first = date.earliest.day, let last = date.latest.day
      else { return nil }
      return lead == .before
        ? .onceBetween(.distantPast, first.adding(-1)) : .onceBetween(last.adding(1), .distantFuture)
    }
  }

  /// `2024-11-17`, `2024-11`
  private static func written(_ year: Int, _ month: Int, _ day: Int? = nil) -> String {
    let text = "\(padded(year, to: 4))-\(padded(month, to: 2))"
    return day.map { "\(text)-\(padded($0, to: 2))" } ?? text
  }
}

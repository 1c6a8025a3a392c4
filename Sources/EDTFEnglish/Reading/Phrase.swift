public import EDTF

/// Reads dates as people type them: EDTF or English.
///
/// A phrase with several readings is refused, with all of them.
public enum Phrase {
  /// Examples of what can be typed, for error messages.
  public static let hint =
    "write 2024-11-17, 17 Nov 2024, Nov 2024, spring 2024, about Apr 2024, by 20 Nov 2024, since 17 Nov 2024, "
    + "between 14 and 17 Nov 2024, from 17 to 20 Nov 2024, or EDTF"

  /// A phrase with more words is not read.
  private static let mostWords = 40

  /// Reads the text. Phrases such as "yesterday" are relative to `today`, and are refused where it is nil.
  ///
  /// Throws an error that says what is wrong, and where; its `readings` are those of a phrase that has several.
  public static func read(_ text: String, today: Day?) throws(EDTFError) -> EDTFDate {
    try read(text, today: today, options: .nothing)
  }

  /// Reads the text, with options for what can be read in several ways.
  public static func read(
    _ text: String, today: Day?, options: ReadingOptions
  ) throws(EDTFError) -> EDTFDate {
    try Parser.checkLength(of: text)
    do {
      return try date(trimmed(text), today, options)
    } catch {
      throw error.error
    }
  }

  /// Reads a text that is not too long and has no blanks around it.
  static func date(_ text: String, _ today: Day?, _ options: ReadingOptions) throws(PhraseError) -> EDTFDate {
    // Words are not EDTF: reading them as such is not tried, and its error would not help.
    let mayBeEDTF = !(text.utf8.first.map(opensWords) ?? false)
    if mayBeEDTF {
      // EDTF has no spaces.
      if !text.utf8.contains(UInt8(ascii: " ")), let date = try? EDTFDate(text) {
        return options.keepsEDTF ? date : try coded(date, text, options)
      }
      if let date = try Timestamps.read(text) { return date }
    }
    let phrase = TokenizedPhrase(text: text, today: today, options: options)
    guard phrase.words.count <= mostWords else { throw Vocabulary.error(of: phrase) }
    let problem: PhraseError
    do {
      let named = try phrase.withNamedYears()
      if let date = try named.parsed() { return date }
      if mayBeEDTF, named.isLikeEDTF { return try edtf(text) }
      problem = Vocabulary.error(of: named)
    } catch {
      if !error.readings.isEmpty { throw error }
      problem = error
    }
    do {
      if let date = try HyphenatedPhrases.read(text, today, options) { return date }
    } catch {
      if !error.readings.isEmpty || !mayBeEDTF || !phrase.isLikeEDTF { throw error }
    }
    throw problem
  }

  private static func edtf(_ text: String) throws(PhraseError) -> EDTFDate {
    do {
      return try EDTFDate(text)
    } catch {
      throw PhraseError(error: error)
    }
  }

  /// The date of a text that is EDTF and can also be a range of years, as `2001-21` can. A month stays a month.
  private static func coded(
    _ date: EDTFDate, _ text: String, _ options: ReadingOptions
  ) throws(PhraseError) -> EDTFDate {
    let others = otherReadings(of: text)
    guard others.count == 2, !date.isMonth else { return date }
    switch options.ranges {
    case .lasted?: return others[0]
    case .once?: return others[1]
    case nil: break
    }
    let (lasted, once) = (others[0], others[1])
    throw TokenizedPhrase(text: text, today: nil).severalReadings([
      ("it lasted (“from … to …”), \(lasted)", lasted), ("it was once (“between … and …”), \(once)", once),
      ("\(date.inEnglish()), \(date) as EDTF has it", date),
    ])
  }

  /// Whether it is a letter that no EDTF begins with.
  static func opensWords(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 && byte != UInt8(ascii: "Y") && byte != UInt8(ascii: "X")
  }

  static func trimmed(_ text: String) -> String {
    // Letters, digits and signs of one byte are no blanks.
    if let first = text.utf8.first, let last = text.utf8.last, (33...126).contains(first),
      (33...126).contains(last)
    {
      return text
    }
    guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else {
      return text
    }
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

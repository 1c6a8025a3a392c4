/// Dates as people type them: EDTF as it is, else English.
///
/// A phrase with two readings is refused, and both are named.
public enum Phrase {
  /// What can be typed, for people.
  public static let hint =
    "write 2024-11-17, 17 Nov 2024, Nov 2024, spring 2024, about Apr 2024, by 20 Nov 2024, since 17 Nov 2024, "
    + "between 14 and 17 Nov 2024, from 17 to 20 Nov 2024, or EDTF"

  /// More words than any phrase for a date has.
  private static let mostWords = 40

  /// Reads the text. `today` is what "yesterday" and its like count from; where it is nil they are refused.
  ///
  /// Throws what is wrong, and where; of a phrase with several readings the error has them all (`readings`).
  public static func read(_ text: String, today: Day?) throws(EDTFError) -> EDTFDate {
    guard text.utf8.count <= Parser.mostBytes else { throw Parser.tooLong(text) }
    if let date = QuickPhrase.read(text) { return date }
    let text = trimmed(text)
    // Words are no EDTF: that need not be tried, and its error would not help.
    let asItIs: EDTFError?
    if text.utf8.first.map(Self.opensWords) ?? false {
      asItIs = nil
    } else {
      do {
        return try EDTFDate(text)
      } catch {
        asItIs = error
      }
    }
    let wording = try Wording(text: text, today: today).withNamedYears()
    guard wording.words.count <= mostWords else { throw Vocabulary.error(of: wording) }
    if let date = try wording.phrase() { return date }
    if let asItIs, wording.isLikeEDTF { throw asItIs }
    throw Vocabulary.error(of: wording)
  }

  /// Whether it is a letter that no EDTF begins with.
  private static func opensWords(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 && byte != UInt8(ascii: "Y") && byte != UInt8(ascii: "X")
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else {
      return text
    }
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

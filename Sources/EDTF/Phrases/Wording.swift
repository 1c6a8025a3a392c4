/// The words of a phrase, or of a part of one, with what is needed to read them.
struct Wording {
  struct Word {
    /// As it was typed.
    let typed: String
    /// In lower case, without a full stop at its end.
    let plain: String
    /// Its first character's place in the text, from 1.
    let column: Int

    init(typed: String, column: Int) {
      self.typed = typed
      let lower = typed.lowercased()
      plain = lower.hasSuffix(".") && !lower.hasSuffix("..") ? String(lower.dropLast()) : lower
      self.column = column
    }
  }

  let text: String
  let today: Day?
  var words: ArraySlice<Word>

  init(text: String, today: Day?) {
    self.text = text
    self.today = today
    words = Splitter.words(of: text)[...]
  }

  /// The same phrase, these words of it only.
  func with(_ words: ArraySlice<Word>) -> Wording {
    var part = self
    part.words = words
    return part
  }

  func dropping(_ count: Int) -> Wording {
    with(words.dropFirst(count))
  }

  var plain: [String] { words.map(\.plain) }

  /// The words as typed, between single spaces.
  var typed: String { words.map(\.typed).joined(separator: " ") }

  func starts(with plain: [String]) -> Bool {
    words.count >= plain.count && zip(words, plain).allSatisfy { $0.plain == $1 }
  }

  /// Whether it was meant as EDTF, so that its errors help.
  var isLikeEDTF: Bool {
    guard let first = text.utf8.first else { return true }
    if "[{".utf8.contains(first) { return true }
    guard words.count <= 1 else { return false }
    if first == UInt8(ascii: "Y") {
      return text.utf8.dropFirst().first.map("-0123456789".utf8.contains) ?? true
    }
    return "0123456789-+.?~%/".utf8.contains(first)
  }

  /// An error at that word, or at the first.
  func error(_ message: String, at word: Word? = nil, hint: String? = nil) -> EDTFError {
    EDTFError(text: text, column: (word ?? words.first)?.column ?? 1, message: message, hint: hint)
  }

  /// The date that this EDTF writes; what is wrong with it is said of that word, or of the first.
  func date(_ edtf: String, at word: Word? = nil) throws(EDTFError) -> EDTFDate {
    do {
      return try EDTFDate(edtf)
    } catch {
      throw self.error(error.message, at: word)
    }
  }

  /// The error of a phrase that lacks a year.
  func noYear() -> EDTFError {
    error("this has no year: write “\(EDTFError.shown(typed)) 2024”, or the year that is meant")
  }

  /// The error of a phrase that can be read in two ways, which are shown.
  func twoReadings(_ one: String, _ other: String) -> EDTFError {
    error("this has two readings: \(one), or \(other)")
  }
}

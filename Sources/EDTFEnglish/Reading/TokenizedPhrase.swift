import EDTF

/// The words of a phrase, or of a part of one, with what is needed to read them.
struct TokenizedPhrase {
  let text: String
  let today: Day?
  var options: ReadingOptions
  var words: ArraySlice<Token>
  /// How parts that can be read in several ways are read here.
  var choices: [AmbiguousPart: EDTFDate] = [:]

  /// - Parameter dashes: the columns of hyphens that are dashes of a range.
  init(text: String, today: Day?, options: ReadingOptions = .nothing, dashes: Set<Int> = []) {
    self.text = text
    self.today = today
    self.options = options
    words = TokenSplitter.words(of: text, keepsEDTF: options.keepsEDTF, dashes: dashes)[...]
  }

  /// The same phrase, these words of it only.
  func with(_ words: ArraySlice<Token>) -> TokenizedPhrase {
    var part = self
    part.words = words
    return part
  }

  func with(_ words: [Token]) -> TokenizedPhrase { with(words[...]) }

  func dropping(_ count: Int) -> TokenizedPhrase {
    with(words.dropFirst(count))
  }

  func droppingLast(_ count: Int) -> TokenizedPhrase {
    with(words.dropLast(count))
  }

  /// The words without these, wherever they stand.
  func without(_ fillers: [String]) -> TokenizedPhrase {
    words.contains { fillers.contains($0.plain) } ? with(words.filter { !fillers.contains($0.plain) }) : self
  }

  /// The rest after these words, where the phrase starts with them.
  func after(_ plain: [String]) -> TokenizedPhrase? {
    starts(with: plain) ? dropping(plain.count) : nil
  }

  /// The rest before these words, where the phrase ends with them.
  func before(_ plain: [String]) -> TokenizedPhrase? {
    words.count >= plain.count && zip(words.suffix(plain.count), plain).allSatisfy { $0.plain == $1 }
      ? droppingLast(plain.count) : nil
  }

  /// The rest without any of these words at its start.
  func skipping(_ fillers: [String]) -> TokenizedPhrase {
    with(words.drop { fillers.contains($0.plain) })
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

  /// The date that this EDTF writes; what is wrong with it is said of that word, or of the first.
  func date(_ edtf: String, at word: Token? = nil) throws(PhraseError) -> EDTFDate {
    do {
      return try EDTFDate(edtf)
    } catch {
      throw self.error(error.message, at: word)
    }
  }

  /// The month or the day of these numbers; an error about the day is one at `word`.
  func date(
    _ year: Int, _ month: Int, _ day: Int? = nil, at word: Token? = nil
  ) throws(PhraseError) -> EDTFDate {
    let numbers = [padded(year, to: 4), padded(month, to: 2)] + (day.map { [padded($0, to: 2)] } ?? [])
    return try date(numbers.joined(separator: "-"), at: word)
  }

  /// Today, or an error where nobody said which day that is.
  func knownToday() throws(PhraseError) -> Day {
    guard let today else { throw error("this date is relative to today, which is not known here") }
    return today
  }
}

import PolicyModel

/// Names and titles as words that can be compared.
enum NameWords {
  /// The words of a text, folded, without what parts them.
  static func of(_ text: String) -> [String] {
    Folded.key(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  static func hasDigit(_ word: String) -> Bool { word.contains(where: \.isNumber) }
}

/// An error about a text that is not a date: what is wrong, where, and what was expected.
public struct EDTFError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text that was read, as it was given.
  public let text: String
  /// The position of the character that is wrong, from 1; one past the end where something is missing.
  public let column: Int
  /// What is wrong and what was expected, for people.
  public let message: String
  /// What can be written instead, where that helps.
  public let hint: String?
  /// The dates that a phrase can mean, where it was refused because there are several.
  public let readings: [EDTFDate]

  /// An error at that column of the text.
  public init(
    text: String, column: Int, message: String, hint: String? = nil, readings: [EDTFDate] = []
  ) {
    self.text = text
    self.column = column
    self.message = message
    self.hint = hint
    self.readings = readings
  }

  /// One line: the text, what is wrong, where if it is not at the very start, and the hint.
  public var description: String {
    "“\(Self.shown(text))”: \(message)" + (column == 1 ? "" : " (column \(column))")
      + (hint.map { "; \($0)" } ?? "")
  }

  /// At most 60 characters of the text, with nothing in them that moves a cursor or breaks a line.
  package static func shown(_ text: some StringProtocol) -> String {
    var shown = ""
    // A single character can be as long as the text: the scalars are counted too.
    let scalars = text.unicodeScalars.prefix(240)
    let isCut = scalars.endIndex < text.unicodeScalars.endIndex
    for (count, character) in String(String.UnicodeScalarView(scalars)).enumerated() {
      if count == 60 { return shown + "…" }
      let isPlain = character.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
        default: true
        }
      }
      if isPlain {
        shown.append(character)
      } else {
        for scalar in character.unicodeScalars.prefix(4) {
          shown += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
        }
      }
    }
    return isCut ? shown + "…" : shown
  }
}

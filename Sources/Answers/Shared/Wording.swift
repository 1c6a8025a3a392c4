import PolicyModel

/// Small English: lists, counts, articles.
enum Wording {
  /// `a`, `a or b`, `a, b or c`.
  static func list(_ items: [String], _ joint: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  /// The same of hints.
  static func list(_ items: [Hint], _ joint: String) -> Hint {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return Array(items.dropLast()).joined(separator: ", ") + Hint(" \(joint) ") + last
  }

  /// `1 event`, `3 events`, `2 policies`.
  static func count(_ number: Int, _ noun: String) -> String {
    if number == 1 { return "1 \(noun)" }
    return "\(number) " + plural(noun)
  }

  static func plural(_ noun: String) -> String {
    let isWithIES = noun.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { noun.hasSuffix($0) }
    return isWithIES ? noun.dropLast() + "ies" : noun + "s"
  }

  /// The name as it stands within a sentence: some take an article.
  static func inSentence(_ name: String) -> String {
    let takes =
      name.hasPrefix("United ") || name.hasPrefix("European ")
      || ["Netherlands", "Philippines", "White House", "Kremlin", "Pentagon"].contains(name)
      || ["Department", "Ministry", "Council", "Commission", "Parliament", "Republic"].contains {
        name.hasSuffix(" " + $0)
      }
    return takes ? "the " + name : name
  }

  /// The text with its first letter as a capital.
  static func capitalized(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}

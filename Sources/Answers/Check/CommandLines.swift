import PolicyModel

/// A command over several lines, so that it can be pasted from a terminal as it stands.
enum CommandLines {
  /// The words quoted for a shell, broken between words by a backslash. A word that is too long for a line keeps it to
  /// itself: broken it would be another.
  static func folded(_ words: [String], width: Int) -> [String] {
    var lines: [String] = []
    for word in words.map(ShellWord.quoted).map({ SafeText.line($0) }) {
      if let line = lines.last, CellWidth.of([Span(line)]) + 1 + CellWidth.of([Span(word)]) <= width - 2 {
        lines[lines.count - 1] = line + " " + word
      } else {
        if !lines.isEmpty { lines[lines.count - 1] += " \\" }
        lines.append(word)
      }
    }
    return lines
  }
}

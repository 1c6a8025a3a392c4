import JSON
import PolicyModel

/// Holds a new answer against one of an earlier program: a new field is no difference, all else is.
enum Held {
  /// What is otherwise, by its path; nil where nothing is.
  static func difference(_ new: Tree, from old: Tree, at path: String = "") -> String? {
    switch (old, new) {
    case (.map(let old), .map(let new)):
      for (key, value) in old.sorted(by: { $0.key < $1.key }) {
        guard let other = new[key] else {
          if value == .null { continue }
          return "\(path).\(key) is gone"
        }
        if let found = difference(other, from: value, at: "\(path).\(key)") { return found }
      }
      return nil
    case (.list(let old), .list(let new)):
      if old.count != new.count { return "\(path) has \(new.count) items, and had \(old.count)" }
      for (place, (old, new)) in zip(old, new).enumerated() {
        if let found = difference(new, from: old, at: "\(path)[\(place)]") { return found }
      }
      return nil
    default: return old == new || isSaidOtherwise(new, old, path) ? nil : "\(path) is \(new), and was \(old)"
    }
  }

  /// Tokens have more digits than they had. The two relations of version 1 have the words of today, and an event the grade of its effects (Decisions).
  private static func isSaidOtherwise(_ new: Tree, _ old: Tree, _ path: String) -> Bool {
    if path.hasSuffix(".token"), case (.string(let old), .string(let new)) = (old, new) {
      return new.hasPrefix(old)
    }
    if path.hasSuffix(".type") {
      return (old, new) == (.string("supersedes"), .string("amends"))
        || (old, new) == (.string("repeals"), .string("suspends"))
    }
    if path.contains(".changes["), case (.string(let old), .string(let new)) = (old, new) {
      return new == old.replacing("supersedes ", with: "amends ").replacing("repeals ", with: "suspends ")
    }
    return path.contains(/(\.event|\.events\[\d+\]|\.citedBy\[\d+\])\.grade$/)
  }

  /// The same of answers as the program writes them: a JSON text, or a line of JSON for each document.
  static func difference(_ new: String, from old: String) throws -> String? {
    // A question that was refused had no answer.
    if old.allSatisfy(\.isWhitespace) { return new.isEmpty ? nil : "there is an answer, and was none" }
    if old.hasPrefix("{\"record\"") {
      // An export begins with the version of its words, which earlier ones did not say.
      let isHead = { (line: Substring) in line.hasPrefix("{\"record\":\"export\"") }
      let (old, new) = (
        old.split(separator: "\n").filter { !isHead($0) }, new.split(separator: "\n").filter { !isHead($0) }
      )
      for (place, line) in old.enumerated() {
        guard place < new.count else { return "line \(place + 1) is gone" }
        if let found = difference(try tree(new[place]), from: try tree(line), at: "line \(place + 1)") {
          return found
        }
      }
      return new.count == old.count ? nil : "there are \(new.count) lines, and were \(old.count)"
    }
    return difference(try tree(new[...]), from: try tree(old[...]))
  }

  private static func tree(_ text: Substring) throws -> Tree { try JSONReader.read(Array(text.utf8)) }
}

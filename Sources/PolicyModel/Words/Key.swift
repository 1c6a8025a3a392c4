/// What of a policy is asked or changed: its status, or one of its attributes.
package enum Key: Hashable, Sendable, Comparable, CustomStringConvertible {
  case status
  case attribute(String)

  /// Reads a key; nil where the name is empty, too long, or holds a space, a dot, `=` or a control character.
  package init?(_ name: String) {
    if name == "status" {
      self = .status
      return
    }
    let bad = name.unicodeScalars.contains { scalar in
      scalar.properties.isWhitespace || scalar == "." || scalar == "=" || scalar == "," || scalar.value < 0x20
        || scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
    }
    guard !name.isEmpty, name.utf8.count <= 100, !bad else { return nil }
    self = .attribute(name)
  }

  package var description: String {
    switch self {
    case .status: "status"
    case .attribute(let name): name
    }
  }

  /// Status first, then attributes by their bytes.
  package static func < (a: Key, b: Key) -> Bool {
    switch (a, b) {
    case (.status, .status): false
    case (.status, .attribute): true
    case (.attribute, .status): false
    case (.attribute(let x), .attribute(let y)): x.utf8.lexicographicallyPrecedes(y.utf8)
    }
  }
}

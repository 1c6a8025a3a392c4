/// Where in what somebody gave a thing stands, for errors to name.
package enum SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// An option or argument of the command line.
  case option(String)
  /// A line and column, from 1, of a file.
  case file(String, line: Int, column: Int)
  /// Nowhere in particular.
  case none

  package var description: String {
    switch self {
    case .option(let name): name
    case .file(let file, let line, let column): "\(file):\(line):\(column)"
    case .none: ""
    }
  }
}

/// A thing named as somebody wrote it: an id in any case, an unambiguous start of one, an actor's alias.
package struct Reference: Hashable, Sendable {
  package var text: String
  package var place: SourceLocation

  package init(_ text: String, at place: SourceLocation) {
    self.text = text
    self.place = place
  }
}

/// A value as somebody wrote it, with where it stands.
package struct Written<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var place: SourceLocation

  package init(_ value: Value, at place: SourceLocation) {
    self.value = value
    self.place = place
  }
}

extension SourceLocation {
  /// The place where it is one of a file: an option says nothing of what is wrong with the whole.
  var inFile: SourceLocation {
    if case .option = self { .none } else { self }
  }
}

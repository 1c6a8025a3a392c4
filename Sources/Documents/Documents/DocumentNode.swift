/// A document as a tree of texts before they mean anything, each part with where it stands.
///
/// No text is taken for a number, a date or a truth value: `3.0`, `yes` and `2024-11-17` stay as they were written.
package struct DocumentNode: Hashable, Sendable {
  package indirect enum Value: Hashable, Sendable {
    case null
    case text(String)
    case list([DocumentNode])
    case map([DocumentField])
  }

  package var value: Value
  package var spot: Spot

  package init(_ value: Value, at spot: Spot) {
    self.value = value
    self.spot = spot
  }

  /// What it is, as errors say it.
  var shape: String {
    switch value {
    case .null: "nothing"
    case .text: "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }
}

/// A field of a map: its name, where that stands, and its value.
package struct DocumentField: Hashable, Sendable {
  package var name: String
  package var spot: Spot
  package var value: DocumentNode

  package init(name: String, spot: Spot, value: DocumentNode) {
    self.name = name
    self.spot = spot
    self.value = value
  }
}

/// A line and a column of a file, from 1; columns count Unicode scalars.
package struct Spot: Hashable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

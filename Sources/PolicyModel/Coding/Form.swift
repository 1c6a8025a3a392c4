import JSON

/// Where a stored form is written to: into a tree, or at once as its canonical bytes.
///
/// Within a map, fields are written in the order of the canonical form, ascending by their names, and none
/// twice.
protocol Form: Sendable {
  mutating func text(_ name: String, _ value: String)
  mutating func integer(_ name: String, _ value: Int)
  mutating func map(_ name: String, _ write: (inout Self) -> Void)
  mutating func texts(_ name: String, _ values: [String])
  mutating func maps<Item>(_ name: String, _ items: [Item], _ write: (Item, inout Self) -> Void)
}

extension Form {
  /// Writes the field only where there is a text.
  mutating func text(_ name: String, ifAny value: String?) {
    if let value { text(name, value) }
  }

  /// Writes the field only where there are texts.
  mutating func texts(_ name: String, ifAny values: [String]) {
    if !values.isEmpty { texts(name, values) }
  }

  /// Writes the field only where there are items.
  mutating func maps<Item>(_ name: String, ifAny items: [Item], _ write: (Item, inout Self) -> Void) {
    if !items.isEmpty { maps(name, items, write) }
  }

  /// Writes a map whose names are data, only where it has any.
  mutating func map(_ name: String, ifAny pairs: [(name: String, value: String)]) {
    if pairs.isEmpty { return }
    let ordered = pairs.sorted { JSONWriter.precedes($0.name, $1.name) }
    map(name) { form in
      for pair in ordered { form.text(pair.name, pair.value) }
    }
  }
}

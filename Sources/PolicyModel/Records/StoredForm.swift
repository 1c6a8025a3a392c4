import JSON

/// A stored form, written at once as canonical JSON (RFC 8785), without a tree between.
///
/// Within a map, fields are written in the order of the canonical form, ascending by their names, and none twice.
struct StoredForm {
  private(set) var bytes: [UInt8] = []
  /// The name of the field before in the map at hand; nil at its start.
  private var before: String?

  /// Makes room at once for as many bytes.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func text(_ name: String, _ value: String) {
    begin(name)
    JSONWriter.append(value, into: &bytes)
  }

  mutating func integer(_ name: String, _ value: Int) {
    begin(name)
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func map(_ name: String, _ write: (inout StoredForm) -> Void) {
    begin(name)
    map(write)
    before = name
  }

  mutating func texts(_ name: String, _ values: [String]) {
    list(name, values) { value, form in JSONWriter.append(value, into: &form.bytes) }
  }

  mutating func maps<Item>(_ name: String, _ items: [Item], _ write: (Item, inout StoredForm) -> Void) {
    list(name, items) { item, form in form.map { write(item, &$0) } }
  }

  /// A map by itself: the whole of a payload, or an item of a list.
  mutating func map(_ write: (inout StoredForm) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    before = nil
    write(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func list<Item>(
    _ name: String, _ items: [Item], _ write: (Item, inout StoredForm) -> Void
  ) {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for item in items {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      write(item, &self)
    }
    bytes.append(UInt8(ascii: "]"))
    before = name
  }

  private mutating func begin(_ name: String) {
    if let before {
      assert(JSONWriter.precedes(before, name), "\(name) is written after \(before)")
      bytes.append(UInt8(ascii: ","))
    }
    before = name
    JSONWriter.append(name, into: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}

// MARK: - What need not be there

extension StoredForm {
  /// Writes the field only where there is a text.
  mutating func text(_ name: String, ifAny value: String?) {
    if let value { text(name, value) }
  }

  /// Writes the field only where there are texts.
  mutating func texts(_ name: String, ifAny values: [String]) {
    if !values.isEmpty { texts(name, values) }
  }

  /// Writes the field only where there are items.
  mutating func maps<Item>(_ name: String, ifAny items: [Item], _ write: (Item, inout StoredForm) -> Void) {
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

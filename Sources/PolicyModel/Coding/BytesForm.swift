import JSON

/// A stored form that is written at once as canonical JSON (RFC 8785), without a tree between.
struct BytesForm: Form {
  private(set) var bytes: [UInt8] = []
  /// The name of the field before in the map at hand; nil at its start.
  private var before: String?

  mutating func text(_ name: String, _ value: String) {
    begin(name)
    JSONWriter.append(value, into: &bytes)
  }

  mutating func integer(_ name: String, _ value: Int) {
    begin(name)
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func map(_ name: String, _ write: (inout BytesForm) -> Void) {
    begin(name)
    map(write)
    before = name
  }

  mutating func texts(_ name: String, _ values: [String]) {
    list(name, values) { value, form in JSONWriter.append(value, into: &form.bytes) }
  }

  mutating func maps<Item>(_ name: String, _ items: [Item], _ write: (Item, inout BytesForm) -> Void) {
    list(name, items) { item, form in form.map { write(item, &$0) } }
  }

  /// A map by itself: the whole of a payload, or an item of a list.
  mutating func map(_ write: (inout BytesForm) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    before = nil
    write(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func list<Item>(_ name: String, _ items: [Item], _ write: (Item, inout BytesForm) -> Void)
  {
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

  /// Makes room at once for as many bytes.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }
}

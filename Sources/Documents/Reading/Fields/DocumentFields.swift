import EDTF
import PolicyModel

/// The fields of one map, of which all that there may be are known.
struct DocumentFields {
  let reading: Reading
  let what: String
  let spot: Spot
  private var values: [String: DocumentNode] = [:]

  /// Reports what is no map, and each field that is not `known`; nil where it is no map.
  /// - Parameter what: what the map is, as errors say it: “an event”.
  init?(_ node: DocumentNode, of what: String, known: [String], _ reading: Reading) {
    guard case .map(let fields) = node.value else {
      reading.report(ShapeRule.expected("a map", found: node.shape), at: node.spot)
      return nil
    }
    self.reading = reading
    self.what = what
    spot = node.spot
    for field in fields {
      if known.contains(field.name) {
        values[field.name] = field.value
      } else {
        reading.report(FieldRule.unknown(field.name, of: what, known: known), at: field.spot)
      }
    }
  }

  /// The field, null or not; nil where it is absent.
  func given(_ name: String) -> DocumentNode? { values[name] }

  /// The field; nil where it is absent or null.
  subscript(name: String) -> DocumentNode? {
    guard let node = values[name], node.value != .null else { return nil }
    return node
  }

  /// What must be there.
  func required<Value>(_ name: String, _ read: (DocumentNode) -> Value?) -> Value? {
    guard let node = self[name] else {
      reading.report(FieldRule.missing(name, of: what), at: values[name]?.spot ?? spot)
      return nil
    }
    return read(node)
  }

  /// What need not be there.
  func optional<Value>(_ name: String, _ read: (DocumentNode) -> Value?) -> Value? {
    self[name].flatMap(read)
  }

  /// A list; empty where it is absent or null.
  func list<Value>(_ name: String, _ read: (DocumentNode) -> Value?) -> [Value] {
    self[name].flatMap { reading.list($0, of: read) } ?? []
  }

  /// A word; `fallback` where it is absent or null.
  func word<Word: RawRepresentable & CaseIterable>(_ name: String, unlessGiven fallback: Word) -> Word
  where Word.RawValue == String {
    optional(name) { reading.word($0, Word.self) } ?? fallback
  }
}

/// Which fields a document has.
enum FieldRule: BrokenRule {
  case unknown(String, of: String, known: [String])
  case missing(String, of: String)

  var description: String {
    switch self {
    case .unknown(let name, let what, _): "\(what) has no field “\(name)”"
    case .missing(let name, let what): "\(what) must have “\(name)”"
    }
  }

  var hints: [Hint] {
    switch self {
    case .unknown(let name, _, let known):
      if let nearest = Nearness.nearest(known, to: name) {
        ["did you mean “\(nearest)”?"]
      } else {
        ["its fields: \(known.joined(separator: ", "))"]
      }
    case .missing: []
    }
  }
}

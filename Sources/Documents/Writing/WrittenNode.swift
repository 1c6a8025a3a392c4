import EDTF
import JSON
import PolicyModel

/// A document as a tree, before it has a form. Fields keep their order.
enum WrittenNode: Sendable {
  case null
  case text(String)
  case date(EDTFDate)
  case integer(Int)
  case truth(Bool)
  case list([WrittenNode])
  case map([(String, WrittenNode)])
}

extension JSONNode {
  init(_ node: WrittenNode) {
    switch node {
    case .null: self = .null
    case .text(let text): self = .string(text)
    case .date(let date): self = .string(date.text)
    case .integer(let integer): self = .integer(integer)
    case .truth(let truth): self = .boolean(truth)
    case .list(let items): self = .list(items.map { JSONNode($0) })
    case .map(let fields): self = .object(fields.map { ($0, JSONNode($1)) })
    }
  }
}

/// Collects a map's fields; what is nil or empty is left out.
struct WrittenFields {
  private(set) var fields: [(String, WrittenNode)] = []

  mutating func add(_ name: String, _ text: String?) {
    if let text { fields.append((name, .text(text))) }
  }

  mutating func add(_ name: String, _ date: EDTFDate?) {
    if let date { fields.append((name, .date(date))) }
  }

  mutating func add(_ name: String, _ integer: Int?) {
    if let integer { fields.append((name, .integer(integer))) }
  }

  mutating func add(_ name: String, _ items: [WrittenNode]) {
    if !items.isEmpty { fields.append((name, .list(items))) }
  }

  mutating func add(_ name: String, map: [(String, WrittenNode)]) {
    if !map.isEmpty { fields.append((name, .map(map))) }
  }

  /// Adds a field as it is, null or empty too.
  mutating func put(_ name: String, _ node: WrittenNode) {
    fields.append((name, node))
  }
}

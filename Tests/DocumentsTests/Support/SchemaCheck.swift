import JSON
import PolicyModel

/// As much of JSON Schema as the documents' schema uses, but for patterns.
struct SchemaCheck {
  let root: Tree

  /// What is wrong with a value; empty where it follows the schema.
  func faults(_ value: Tree) -> [String] { faults(value, root, "$") }

  private func faults(_ value: Tree, _ schema: Tree, _ path: String) -> [String] {
    guard case .map(let rules) = schema else { return ["\(path): no schema"] }
    var found: [String] = []
    if case .string(let reference)? = rules["$ref"] { found += faults(value, definition(reference), path) }
    if let type = rules["type"], !allows(type, value) { found.append("\(path): not of type \(type)") }
    if case .list(let words)? = rules["enum"], !words.contains(value) { found.append("\(path): \(value)") }
    if let constant = rules["const"], constant != value { found.append("\(path): not \(constant)") }
    if case .list(let branches)? = rules["anyOf"] {
      let each = branches.map { faults(value, $0, path) }
      if !each.contains(where: \.isEmpty) { found.append("\(path): none of \(each)") }
    }
    if case .list(let branches)? = rules["oneOf"] {
      let each = branches.map { faults(value, $0, path) }
      let count = each.count { $0.isEmpty }
      if count != 1 { found.append("\(path): \(count) of \(each)") }
    }
    if let condition = rules["if"], let then = rules["then"], faults(value, condition, path).isEmpty {
      found += faults(value, then, path)
    }
    if case .list(let items) = value, let rule = rules["items"] {
      for (place, item) in items.enumerated() { found += faults(item, rule, "\(path)[\(place)]") }
    }
    if case .map(let members) = value { found += faults(members, rules, path) }
    return found
  }

  private func faults(_ members: [String: Tree], _ rules: [String: Tree], _ path: String) -> [String] {
    var found: [String] = []
    var known: [String: Tree] = [:]
    if case .map(let properties)? = rules["properties"] { known = properties }
    for (name, value) in members {
      if let rule = known[name] {
        found += faults(value, rule, "\(path).\(name)")
      } else if let others = rules["additionalProperties"] {
        found += others == .boolean(false) ? ["\(path): \(name)?"] : faults(value, others, "\(path).\(name)")
      }
    }
    if case .list(let required)? = rules["required"] {
      for case .string(let name) in required where members[name] == nil {
        found.append("\(path): no \(name)")
      }
    }
    return found
  }

  private func definition(_ reference: String) -> Tree {
    let name = String(reference.dropFirst("#/$defs/".count))
    guard case .map(let rules) = root, case .map(let definitions)? = rules["$defs"] else { return .null }
    return definitions[name] ?? .null
  }

  private func allows(_ type: Tree, _ value: Tree) -> Bool {
    if case .list(let types) = type { return types.contains { allows($0, value) } }
    switch (type, value) {
    case (.string("null"), .null), (.string("string"), .string), (.string("integer"), .integer),
      (.string("number"), .integer), (.string("boolean"), .boolean), (.string("array"), .list),
      (.string("object"), .map):
      return true
    default: return false
    }
  }
}

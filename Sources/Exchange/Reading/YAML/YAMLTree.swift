import PolicyModel
import Yams

/// The parser's tree as ours, without anything of YAML's that could mean two things.
enum YAMLTree {
  static func node(_ node: Yams.Node, depth: Int) throws(YAMLFault) -> DocumentNode {
    let spot = spot(node.mark)
    guard depth <= Tree.depthLimit else { throw YAMLFault(.tooDeep, at: spot) }
    switch node {
    case .alias: throw YAMLFault(.anchor, at: spot)
    case .scalar(let scalar):
      try check(scalar.anchor, scalar.tag, at: spot)
      return DocumentNode(isNull(scalar) ? .null : .text(scalar.string), at: spot)
    case .sequence(let sequence):
      try check(sequence.anchor, sequence.tag, at: spot)
      var items: [DocumentNode] = []
      for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
      return DocumentNode(.list(items), at: spot)
    case .mapping(let mapping):
      try check(mapping.anchor, mapping.tag, at: spot)
      var fields: [DocumentField] = []
      for (key, value) in mapping { fields.append(try field(key, value, depth: depth + 1)) }
      return DocumentNode(.map(fields), at: spot)
    }
  }

  private static func field(
    _ key: Yams.Node, _ value: Yams.Node, depth: Int
  ) throws(YAMLFault) -> DocumentField {
    let spot = spot(key.mark)
    guard case .scalar(let name) = key else { throw YAMLFault(.keyIsNoText, at: spot) }
    try check(name.anchor, name.tag, at: spot)
    if name.style == .plain, name.string == "<<" { throw YAMLFault(.mergeKey, at: spot) }
    return DocumentField(name: name.string, spot: spot, value: try node(value, depth: depth))
  }

  private static func isNull(_ scalar: Yams.Node.Scalar) -> Bool {
    scalar.style == .plain && scalar.tag.description == Tag.Name.implicit.rawValue
      && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// The parser itself gives the tag of texts to what stands in quotes, and to keys; a `!!str` says nothing else.
  private static func check(_ anchor: Yams.Anchor?, _ tag: Yams.Tag, at spot: Spot) throws(YAMLFault) {
    if anchor != nil { throw YAMLFault(.anchor, at: spot) }
    let untagged = [Tag.Name.implicit.rawValue, Tag.Name.str.rawValue]
    if !untagged.contains(tag.description) { throw YAMLFault(.tag(tag.description), at: spot) }
  }

  private static func spot(_ mark: Mark?) -> Spot {
    Spot(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}

import JSON
import PolicyModel
import Yams

/// The parser's tree as ours, without anything of YAML's that could mean two things.
struct YAMLTree {
  /// How many lines of the file come before what is parsed; faults count from there.
  let linesBefore: Int

  func node(_ node: Yams.Node, depth: Int) throws(YAMLFault) -> DocumentNode {
    let own = YAMLTree.spot(node.mark)
    guard depth <= Tree.depthLimit else { throw YAMLFault(.tooDeep, at: own) }
    let spot = inFile(own)
    switch node {
    case .alias: throw YAMLFault(.anchor, at: own)
    case .scalar(let scalar):
      try YAMLTree.check(scalar.anchor, scalar.tag, at: own)
      return DocumentNode(YAMLTree.isNull(scalar) ? .null : .text(scalar.string), at: spot)
    case .sequence(let sequence):
      try YAMLTree.check(sequence.anchor, sequence.tag, at: own)
      var items: [DocumentNode] = []
      for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
      return DocumentNode(.list(items), at: spot)
    case .mapping(let mapping):
      try YAMLTree.check(mapping.anchor, mapping.tag, at: own)
      var fields: [DocumentField] = []
      for (key, value) in mapping { fields.append(try field(key, value, depth: depth + 1)) }
      return DocumentNode(.map(fields), at: spot)
    }
  }

  private func field(
    _ key: Yams.Node, _ value: Yams.Node, depth: Int
  ) throws(YAMLFault) -> DocumentField {
    let own = YAMLTree.spot(key.mark)
    guard case .scalar(let name) = key else { throw YAMLFault(.keyIsNoText, at: own) }
    try YAMLTree.check(name.anchor, name.tag, at: own)
    if name.style == .plain, name.string == "<<" { throw YAMLFault(.mergeKey, at: own) }
    return DocumentField(name: name.string, spot: inFile(own), value: try node(value, depth: depth))
  }

  private func inFile(_ own: Spot) -> Spot { Spot(line: own.line + linesBefore, column: own.column) }

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

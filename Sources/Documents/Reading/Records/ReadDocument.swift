import PolicyModel

extension Reading {
  /// What a document records, and the command that it stands for.
  func document(_ node: DocumentNode) -> (record: RecordKind, command: Command)? {
    guard case .map(let fields) = node.value else {
      report(ShapeRule.expected("a map", found: node.shape), at: node.spot)
      return nil
    }
    guard let field = fields.first(where: { $0.name == "record" }) else {
      report(RecordRule.missing, at: node.spot)
      return nil
    }
    guard let record = word(field.value, RecordKind.self), let command = command(record, node) else {
      return nil
    }
    return (record, command)
  }

  private func command(_ record: RecordKind, _ node: DocumentNode) -> Command? {
    switch record {
    case .actor: actor(node)
    case .topic: topic(node)
    case .policy: policy(node)
    case .source: source(node)
    case .event: event(node)
    case .citation: citation(node)
    case .revision: revision(node)
    case .retraction: retraction(node)
    case .ruling: ruling(node)
    case .review: review(node)
    case .assertion: assertion(node)
    case .withdrawal: standing(node, isWithdrawn: true)
    case .restoration: standing(node, isWithdrawn: false)
    case .merge: merge(node)
    }
  }

  /// The fields of a document of that kind.
  func fields(_ node: DocumentNode, of record: RecordKind, _ known: [String]) -> DocumentFields? {
    DocumentFields(node, of: record.phrase, known: ["record"] + known, self)
  }
}

/// A document says what it defines.
enum RecordRule: BrokenRule {
  case missing

  var description: String { "a document must say what it records" }

  var hints: [Hint] {
    ["start it with record: \(RecordKind.allCases.map(\.rawValue).joined(separator: ", or "))"]
  }
}

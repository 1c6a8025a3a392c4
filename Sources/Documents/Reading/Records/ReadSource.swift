import PolicyModel

extension Reading {
  func source(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .source, SourceDraft.fieldNames) else { return nil }
    let id = fields.required("id", written)
    let derivedFrom = fields.list("derivedFrom", reference)
    let plain = plainChanges(fields, of: SourceDraft.self)
    return id.map { .defineSource(SourceDraft(id: $0, derivedFrom: derivedFrom) { plain.apply(to: &$0) }) }
  }

  func sourceChanges(_ fields: DocumentFields) -> SourceChanges {
    var changes = SourceChanges()
    changes.plain = plainChanges(fields, of: SourceDraft.self)
    changes.derivedFrom = fields.changedList("derivedFrom", reference)
    changes.moreDerivedFrom = listed(fields, "add", "what is added")
    changes.fewerDerivedFrom = listed(fields, "remove", "what is removed")
    return changes
  }

  private func listed(_ fields: DocumentFields, _ name: String, _ what: String) -> [Reference] {
    guard let node = fields[name], let fields = DocumentFields(node, of: what, known: ["derivedFrom"], self)
    else {
      return []
    }
    return fields.list("derivedFrom", reference)
  }
}

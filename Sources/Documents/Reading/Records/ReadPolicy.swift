import PolicyModel

extension Reading {
  func topic(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .topic, TopicDraft.fieldNames) else { return nil }
    let id = fields.required("id", written)
    let name = fields.required("name", filled)
    guard let id, let name else { return nil }
    return .defineTopic(TopicDraft(id: id, name: name))
  }

  func policy(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .policy, PolicyDraft.fieldNames) else { return nil }
    let id = fields.required("id", written)
    let title = fields.required("title", filled)
    let issuer = fields.required("issuer", reference)
    let addressee = fields.optional("addressee", reference)
    let topic = fields.optional("topic", reference)
    let scale = fields.required("scale", scale)
    let requires = fields.list("requires", requirement)
    let plain = plainChanges(fields, of: PolicyDraft.self)
    guard let id, let title, let issuer, let scale else { return nil }
    var policy = PolicyDraft(
      id: id, title: title, issuer: issuer, addressee: addressee, object: nil, topic: topic, scale: scale,
      stricter: nil, requires: requires)
    plain.apply(to: &policy)
    return .definePolicy(policy)
  }

  func topicChanges(_ fields: DocumentFields) -> TopicChanges {
    var changes = TopicChanges()
    changes.name = fields.change("name", filled)
    return changes
  }

  func policyChanges(_ fields: DocumentFields) -> PolicyChanges {
    var changes = PolicyChanges()
    changes.title = fields.change("title", filled)
    changes.issuer = fields.change("issuer", reference)
    changes.addressee = fields.clearable("addressee", reference)
    changes.topic = fields.clearable("topic", reference)
    changes.scale = fields.change("scale", scale)
    changes.plain = plainChanges(fields, of: PolicyDraft.self)
    changes.requires = fields.changedList("requires", requirement)
    if let node = fields["add"],
      let fields = DocumentFields(node, of: "what is added", known: ["requires"], self)
    {
      changes.moreRequires = fields.list("requires", requirement)
    }
    if let node = fields["remove"],
      let fields = DocumentFields(node, of: "what is removed", known: ["requires"], self)
    {
      changes.fewerRequires = fields.list("requires", reference)
    }
    return changes
  }

  func scale(_ node: DocumentNode) -> Scale? {
    guard let text = filled(node) else { return nil }
    do throws(ScaleProblem) {
      return try Scale(text)
    } catch {
      report(error, at: node.spot)
      return nil
    }
  }

  private func requirement(_ node: DocumentNode) -> RequirementDraft? {
    guard let fields = DocumentFields(node, of: "a requirement", known: ["policy", "value"], self) else {
      return nil
    }
    let policy = fields.required("policy", reference)
    let value = fields.required("value", filled)
    guard let policy, let value else { return nil }
    return RequirementDraft(policy: policy, value: value)
  }
}

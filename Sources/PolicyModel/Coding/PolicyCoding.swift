import JSON

/// The stored form of policies.
enum PolicyCoding {
  static func write(_ policy: Policy, to form: inout some Form) {
    form.text("addressee", ifAny: policy.addressee?.text)
    form.text("id", policy.id.text)
    form.text("issuer", policy.issuer.text)
    form.text("object", ifAny: policy.object)
    form.maps("requires", ifAny: policy.requires) { requirement, form in
      form.text("policy", requirement.policy.text)
      form.text("value", requirement.value)
    }
    form.text("scale", policy.scale.text)
    form.text("stricter", ifAny: policy.stricter?.rawValue)
    form.text("title", policy.title)
    form.text("topic", ifAny: policy.topic?.text)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> Policy {
    let fields = try Fields(tree)
    return Policy(
      id: try fields.value("id", Stored.id), title: try fields.value("title", Stored.text),
      issuer: try fields.value("issuer", Stored.id), addressee: try fields.optional("addressee", Stored.id),
      object: try fields.optional("object", Stored.text), topic: try fields.optional("topic", Stored.id),
      scale: try fields.value("scale", scale), stricter: try fields.optional("stricter", Stored.word),
      requires: try fields.list("requires", requirement))
  }

  private static func scale(_ tree: Tree) throws(PayloadProblem) -> Scale {
    let text = try Stored.text(tree)
    do { return try Scale(text) } catch {
      throw PayloadProblem("", .bad(text, expected: "a scale: \(error)"))
    }
  }

  private static func requirement(_ tree: Tree) throws(PayloadProblem) -> Requirement {
    let fields = try Fields(tree)
    return Requirement(
      policy: try fields.value("policy", Stored.id), value: try fields.value("value", Stored.text))
  }
}

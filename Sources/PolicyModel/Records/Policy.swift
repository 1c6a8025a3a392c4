import JSON

/// One question that one issuer answers over time.
package struct PolicyOf<Names: Naming>: Hashable, Sendable {
  package var id: Names.NewPolicy
  package var title: String
  package var issuer: Names.ActorReference
  package var addressee: Names.ActorReference?
  package var object: String?
  package var topic: Names.TopicReference?
  package var scale: Scale
  /// Which way a numeric status is the stricter; nil where neither is.
  package var stricter: Stricter?
  package var requires: [RequirementOf<Names>]

  package init(
    id: Names.NewPolicy, title: String, issuer: Names.ActorReference, addressee: Names.ActorReference?,
    object: String?, topic: Names.TopicReference?, scale: Scale, stricter: Stricter?,
    requires: [RequirementOf<Names>]
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.addressee = addressee
    self.object = object
    self.topic = topic
    self.scale = scale
    self.stricter = stricter
    self.requires = requires
  }
}

package typealias Policy = PolicyOf<Identified>

/// A policy as somebody describes it.
package typealias PolicyDraft = PolicyOf<AsWritten>

/// A value that another policy must have for this one to be of use.
package struct RequirementOf<Names: Naming>: Hashable, Sendable {
  package var policy: Names.PolicyReference
  package var value: String

  package init(policy: Names.PolicyReference, value: String) {
    self.policy = policy
    self.value = value
  }
}

package typealias Requirement = RequirementOf<Identified>

/// A requirement, its policy as written.
package typealias RequirementDraft = RequirementOf<AsWritten>

/// Which way a numeric status is stricter.
package enum Stricter: String, CaseIterable, Sendable {
  case higher
  case lower
}

extension PolicyOf: DescribedRecord {
  package static var fields: [RecordField<Self>] {
    [
      RecordField("id", .reference, isRequired: true),
      RecordField("title", .text, isRequired: true),
      RecordField("issuer", .reference, isRequired: true),
      RecordField("addressee", .reference),
      .text("object", \.object),
      RecordField("topic", .reference),
      RecordField("scale", .defined("scale"), isRequired: true),
      .word("stricter", \.stricter),
      RecordField("requires", .list(.defined("requirement"))),
    ]
  }
}

/// The fields of a policy that a revision changes. Its scale and issuer may change only while no event touches it.
package struct PolicyChanges: Hashable, Sendable {
  package var title: FieldChange<String> = .unchanged
  package var issuer: FieldChange<Reference> = .unchanged
  package var addressee: FieldChange<Reference?> = .unchanged
  package var topic: FieldChange<Reference?> = .unchanged
  package var scale: FieldChange<Scale> = .unchanged
  /// The fields that hold one plain value.
  package var plain = PlainChanges()
  package var requires: FieldChange<[RequirementDraft]> = .unchanged
  /// Added to what it requires; a policy that it required before may have another value.
  package var moreRequires: [RequirementDraft] = []
  package var fewerRequires: [Reference] = []

  package init() {}
}

/// The stored form of policies.
enum PolicyCoding {
  static func write(_ policy: Policy, to form: inout StoredForm) {
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
    let fields = try StoredMap(tree)
    return Policy(
      id: try fields.value("id", StoredValue.id), title: try fields.value("title", StoredValue.text),
      issuer: try fields.value("issuer", StoredValue.id),
      addressee: try fields.optional("addressee", StoredValue.id),
      object: try fields.optional("object", StoredValue.text),
      topic: try fields.optional("topic", StoredValue.id),
      scale: try fields.value("scale", scale), stricter: try fields.optional("stricter", StoredValue.word),
      requires: try fields.list("requires", requirement))
  }

  private static func scale(_ tree: Tree) throws(PayloadProblem) -> Scale {
    let text = try StoredValue.text(tree)
    do { return try Scale(text) } catch {
      throw PayloadProblem("", .bad(text, expected: "a scale: \(error)"))
    }
  }

  private static func requirement(_ tree: Tree) throws(PayloadProblem) -> Requirement {
    let fields = try StoredMap(tree)
    return Requirement(
      policy: try fields.value("policy", StoredValue.id), value: try fields.value("value", StoredValue.text))
  }
}

package import EDTF
import JSON

/// A look at a policy that found it unchanged.
package struct ReviewPolicy: Hashable, Sendable {
  package var policy: Reference
  package var on: EDTFDate
  package var citations: [CitationDraft]
  package var note: String?

  package init(policy: Reference, on: EDTFDate, citations: [CitationDraft], note: String?) {
    self.policy = policy
    self.on = on
    self.citations = citations
    self.note = note
  }
}

/// Somebody looked again on a day and found a policy unchanged.
package struct PolicyReviewed: Hashable, Sendable {
  package var policy: PolicyID
  package var on: EDTFDate
  package var citations: [Citation]
  package var note: String?

  package init(policy: PolicyID, on: EDTFDate, citations: [Citation], note: String?) {
    self.policy = policy
    self.on = on
    self.citations = citations
    self.note = note
  }
}

/// The stored form of reviews.
enum ReviewCoding {
  static func write(_ reviewed: PolicyReviewed, to form: inout StoredForm) {
    CitationCoding.write(reviewed.citations, to: &form)
    form.text("note", ifAny: reviewed.note)
    form.text("on", reviewed.on.text)
    form.text("policy", reviewed.policy.text)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> PolicyReviewed {
    let fields = try StoredMap(tree)
    return PolicyReviewed(
      policy: try fields.value("policy", StoredValue.id), on: try fields.value("on", StoredValue.date),
      citations: try fields.list("citations", CitationCoding.read),
      note: try fields.optional("note", StoredValue.text))
  }
}

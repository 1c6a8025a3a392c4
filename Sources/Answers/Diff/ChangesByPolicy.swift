import Queries

/// The changes of one policy: of its status, if that changed, and of its attributes.
struct ChangesByPolicy {
  let label: PolicyLabel
  var changes: [ShownChange]

  /// What the reader is shown first: the status, else the first attribute.
  var first: ShownChange? { changes.first }
  var rest: [ShownChange] { Array(changes.dropFirst()) }

  /// `United States, ATACMS`.
  var name: String { label.issuer.name + ", " + PolicyWords.subject(label) }

  static func all(_ changes: [ShownChange]) -> [ChangesByPolicy] {
    var found: [ChangesByPolicy] = []
    for change in changes {
      if found.last?.label.id == change.policy.id {
        found[found.count - 1].changes.append(change)
      } else {
        found.append(ChangesByPolicy(label: change.policy, changes: [change]))
      }
    }
    return found
  }
}

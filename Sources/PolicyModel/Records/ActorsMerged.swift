import JSON

/// The joining of an actor to another that turned out to be the same.
package struct MergeActors: Hashable, Sendable {
  package var actor: Reference
  package var into: Reference
  package var reason: String?
  /// Whether they may be of two kinds.
  package var evenIfKindsDiffer: Bool

  package init(actor: Reference, into: Reference, reason: String?, evenIfKindsDiffer: Bool) {
    self.actor = actor
    self.into = into
    self.reason = reason
    self.evenIfKindsDiffer = evenIfKindsDiffer
  }
}

/// Two actors turned out to be one; the first goes on under the second's id.
package struct ActorsMerged: Hashable, Sendable {
  package var actor: ActorID
  package var into: ActorID
  package var reason: String?

  package init(actor: ActorID, into: ActorID, reason: String?) {
    self.actor = actor
    self.into = into
    self.reason = reason
  }
}

/// The stored form of merges.
enum MergeCoding {
  static func write(_ merged: ActorsMerged, to form: inout StoredForm) {
    form.text("actor", merged.actor.text)
    form.text("into", merged.into.text)
    form.text("reason", ifAny: merged.reason)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> ActorsMerged {
    let fields = try StoredMap(tree)
    return ActorsMerged(
      actor: try fields.value("actor", StoredValue.id), into: try fields.value("into", StoredValue.id),
      reason: try fields.optional("reason", StoredValue.text))
  }
}

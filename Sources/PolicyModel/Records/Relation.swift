package import EDTF

/// A typed link to an existing event. Those of a measure's life may say when they act, and on what (DESIGN, section 4).
package struct Relation: Hashable, Sendable {
  package var type: RelationType
  package var event: EventID
  /// From when it acts; the days of its event's effects, else its event's day, unless given.
  package var from: EDTFDate?
  /// Through when it acts.
  package var until: EDTFDate?
  /// The policies and keys to which it is limited; all that the other event touches where there are none.
  package var of: [RelationTarget]
  /// Whether it is a `repeals` of version 1: a suspension of the keys on which both events have an effect where there
  /// are any, else of all that the other does.
  package var isOfVersion1: Bool

  package init(
    type: RelationType, event: EventID, from: EDTFDate?, until: EDTFDate?, of: [RelationTarget],
    isOfVersion1: Bool
  ) {
    self.type = type
    self.event = event
    self.from = from
    self.until = until
    self.of = of
    self.isOfVersion1 = isOfVersion1
  }

  /// A relation that says nothing of when and on what it acts.
  package init(type: RelationType, event: EventID) {
    self.init(type: type, event: event, from: nil, until: nil, of: [], isOfVersion1: false)
  }

  /// `suspends:ban`, or `suspends:ban:p.scope,q` where it is limited: what tells it from the event's other relations.
  package var name: String {
    RelationName.text(type, event, of: of)
  }

  /// Whether both are one relation, whatever their days are.
  package func isSame(as other: Relation) -> Bool {
    type == other.type && event == other.event && Set(of) == Set(other.of)
  }
}

/// How a relation is named among those of its event.
package enum RelationName {
  package static func text(
    _ type: RelationType, _ event: EventID, of targets: some Collection<RelationTarget>
  )
    -> String
  {
    "\(type.rawValue):\(event)"
      + (targets.isEmpty ? "" : ":" + targets.sorted().map(\.description).joined(separator: ","))
  }
}

/// A policy, or one key of it, to which a relation is limited.
package struct RelationTarget: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var policy: PolicyID
  /// The one key; every key of the policy where there is none.
  package var key: Key?

  package init(policy: PolicyID, key: Key?) {
    self.policy = policy
    self.key = key
  }

  /// Reads `policy` or `policy.key` as it is stored; nil where a text is neither.
  package init?(_ text: String) {
    guard let dot = text.firstIndex(of: ".") else {
      guard let policy = PolicyID(text) else { return nil }
      self.init(policy: policy, key: nil)
      return
    }
    guard let policy = PolicyID(String(text[..<dot])), let key = Key(String(text[text.index(after: dot)...]))
    else { return nil }
    self.init(policy: policy, key: key)
  }

  package var description: String { key.map { "\(policy).\($0)" } ?? policy.text }

  package static func < (a: RelationTarget, b: RelationTarget) -> Bool {
    (a.policy, a.description) < (b.policy, b.description)
  }
}

/// A relation, its event and what it is limited to as written.
package struct RelationDraft: Hashable, Sendable {
  package var type: RelationType
  package var event: Reference
  package var from: EDTFDate?
  package var until: EDTFDate?
  package var of: [TargetDraft]

  package init(
    type: RelationType, event: Reference, from: EDTFDate?, until: EDTFDate?, of: [TargetDraft]
  ) {
    self.type = type
    self.event = event
    self.from = from
    self.until = until
    self.of = of
  }

  /// A relation that says nothing of when and on what it acts.
  package init(type: RelationType, event: Reference) {
    self.init(type: type, event: event, from: nil, until: nil, of: [])
  }
}

/// A policy to which a relation is limited, or one key of it, as written.
package struct TargetDraft: Hashable, Sendable {
  package var policy: Reference
  package var key: Written<String>?

  package init(policy: Reference, key: Written<String>?) {
    self.policy = policy
    self.key = key
  }

  /// Reads `policy` or `policy.key`: ids of policies have no dot.
  package init(target: Reference) {
    guard let dot = target.text.firstIndex(of: ".") else {
      self.init(policy: target, key: nil)
      return
    }
    let key = String(target.text[target.text.index(after: dot)...])
    self.init(
      policy: Reference(String(target.text[..<dot]), at: target.place), key: Written(key, at: target.place))
  }
}

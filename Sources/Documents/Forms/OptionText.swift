package import PolicyModel

/// What options and cells say in one text: `policy.key=value`, `actor:role`, `type:event`.
package enum OptionText {
  /// `policy.key`, the key being the status unless given.
  package static func target(_ text: String) -> (policy: String, key: String) {
    guard let dot = text.firstIndex(of: ".") else { return (text, "status") }
    return (String(text[..<dot]), String(text[text.index(after: dot)...]))
  }

  /// `policy.key=value`; nil where there is no value.
  package static func setting(_ text: String) -> (target: String, value: String)? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  /// `actor:role`, the role being the issuer unless given. What follows a colon and is no role belongs to the actor.
  package static func participant(_ text: String) -> (actor: String, role: Role) {
    guard let colon = text.lastIndex(of: ":"),
      let role = Role(rawValue: String(text[text.index(after: colon)...]))
    else { return (text, .issuer) }
    return (String(text[..<colon]), role)
  }

  /// `type:event`.
  package static func relation(_ text: String) throws(RelationTextRule) -> (type: RelationType, event: String)
  {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let type = RelationType(rawValue: parts[0]) else {
      throw RelationTextRule(found: text)
    }
    return (type, parts[1])
  }
}

/// A relation names its type and an event.
package struct RelationTextRule: BrokenRule {
  let found: String

  package var description: String { "“\(found)” is no relation: write TYPE:EVENT" }

  package var hints: [Hint] { ["types: \(RelationType.allCases.map(\.rawValue).joined(separator: ", "))"] }
}

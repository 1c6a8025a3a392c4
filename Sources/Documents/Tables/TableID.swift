package import PolicyModel

/// Ids made of the codes of a table: lower case, and what an id cannot hold becomes `-`.
package enum TableID {
  /// The id's text; empty where nothing of the code can be kept. One that is too long is not cut, which would make one id of
  /// two codes: it is refused as no id. Unlike a slug it keeps `_` and `/`: `US_AK` is `us_ak`.
  package static func make(_ code: String) -> String {
    if let id = ID<Never>(code) { return id.text }
    var id = ""
    for scalar in code.unicodeScalars {
      let plain = Slug.make(String(scalar), longest: 4)
      if !plain.isEmpty {
        id += plain
      } else if scalar == "_" || scalar == "/" {
        if !id.isEmpty { id.unicodeScalars.append(scalar) }
      } else if !isMark(scalar), !id.isEmpty, !id.hasSuffix("-") {
        id += "-"
      }
    }
    while id.hasSuffix("-") { id.removeLast() }
    return id
  }

  /// Whether two codes are one: they differ in case and blanks alone.
  package static func areOne(_ code: String, _ other: String) -> Bool { plain(code) == plain(other) }

  private static func plain(_ code: String) -> String {
    code.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }
}

/// A code must leave something of which an id can be made, and no other the same.
package enum TableIDRule: BrokenRule {
  case nothingLeft(String)
  case alike(String, String, id: String)
  case twoPolicies(String)
  /// The ledger has the thing under the id that is made of the code, and knows it by another code or name.
  case known(String, Space, Nearest, by: String)
  /// The ledger has the policy, of another issuer or topic.
  case anothersPolicy(String, of: String)

  package var description: String {
    switch self {
    case .nothingLeft(let code): "no id can be made of “\(code)”: ids are made of a–z, 0–9, -, _ and /"
    case .alike(let code, let other, let id): "“\(code)” and “\(other)” would both have the id “\(id)”"
    case .twoPolicies(let id): "the mapping makes the policy “\(id)” of two actors or topics"
    case .known(let code, let space, let thing, let other):
      "“\(code)” would have the id “\(thing.id)”, and the \(space.rawValue) that has it is “\(other)”"
    case .anothersPolicy(let id, let other):
      "the mapping makes the policy “\(id)”, which the ledger has as that of \(other)"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .known(let code, .actor, let thing, _):
      [
        "where it is the same: \(action: Action(.revise(.actor), [.text(thing.id)], [.alias: .text(code)]))",
        "where it is another, use another column for the codes",
      ]
    case .known(_, _, let thing, _):
      [
        "where it is the same, say so in the mapping: topics: [{code: …, id: \(thing.id)}]",
        "where it is another, give it another id in the mapping",
      ]
    case .anothersPolicy: ["write policy: \"{actor}/{topic}\" in the mapping, or another template"]
    case .nothingLeft: ["name a column of codes in the mapping, and this one as the column of names"]
    case .alike: ["write it one way in all rows, or use another column"]
    case .twoPolicies: ["write policy: \"{actor}/{topic}\" in the mapping"]
    }
  }
}

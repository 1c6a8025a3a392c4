import PolicyModel

/// Ids made of the codes of a table: lower case, and what an id cannot hold becomes `-`.
enum TableID {
  /// The id's text; empty where nothing of the code can be kept. Unlike a slug it keeps `_` and `/`: `US_AK` is `us_ak`.
  static func make(_ code: String) -> String {
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
    id = String(id.prefix(ID<Never>.longest))
    while id.hasSuffix("-") { id.removeLast() }
    return id
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }
}

/// A code must leave something of which an id can be made, and no other the same.
enum TableIDRule: BrokenRule {
  case nothingLeft(String)
  case alike(String, String, id: String)
  case twoPolicies(String)

  var description: String {
    switch self {
    case .nothingLeft(let code): "no id can be made of “\(code)”: ids are made of a–z, 0–9, -, _ and /"
    case .alike(let code, let other, let id): "“\(code)” and “\(other)” would both have the id “\(id)”"
    case .twoPolicies(let id): "the mapping makes the policy “\(id)” of two actors or topics"
    }
  }

  var hints: [String] {
    switch self {
    case .nothingLeft: ["name a column of codes in the mapping, and this one as the column of names"]
    case .alike: ["write it one way in all rows, or use another column"]
    case .twoPolicies: ["write policy: \"{actor}/{topic}\" in the mapping"]
    }
  }
}

/// The values that a policy's status can take, in order of restrictiveness.
package enum Scale: Hashable, Sendable {
  /// permitted < restricted < prohibited.
  case permission
  /// none < recommended < required.
  case obligation
  /// Decimals; `stricter` of the policy says which way is tighter, if either is.
  case numeric
  /// Any text, without an order.
  case open
  /// The user's own values, from the least to the most restrictive; two or more, no two alike.
  case custom([String])

  /// Reads `permission`, `obligation`, `numeric`, `open`, or the user's own `a < b < c`.
  package init(_ written: String) throws(ScaleProblem) {
    let name = written.trimmed
    switch name {
    case "permission": self = .permission
    case "obligation": self = .obligation
    case "numeric": self = .numeric
    case "open": self = .open
    default:
      let values = name.split(separator: "<", omittingEmptySubsequences: false).map { String($0).trimmed }
      guard values.count > 1 else { throw .unknown(written) }
      if values.contains(where: \.isEmpty) { throw .blankValue(written) }
      if let twice = values.first(where: { value in values.count { Folded.key($0) == Folded.key(value) } > 1 }
      ) {
        throw .twice(twice)
      }
      self = .custom(values)
    }
  }

  /// The scale as it is written in documents.
  package var text: String {
    switch self {
    case .permission: "permission"
    case .obligation: "obligation"
    case .numeric: "numeric"
    case .open: "open"
    case .custom(let values): values.joined(separator: " < ")
    }
  }

  /// The values in order of restrictiveness; nil where they cannot be listed.
  package var values: [String]? {
    switch self {
    case .permission: ["permitted", "restricted", "prohibited"]
    case .obligation: ["none", "recommended", "required"]
    case .numeric, .open: nil
    case .custom(let values): values
    }
  }

  /// The value in its one spelling, or nil where it is not on the scale.
  package func value(_ written: String) -> String? {
    switch self {
    case .open: return written.trimmed.isEmpty ? nil : written.trimmed
    case .numeric: return Decimal(written.trimmed)?.description
    case .permission, .obligation, .custom:
      if let same = values?.first(where: { $0 == written }) { return same }
      let key = Folded.key(written)
      return values?.first { Folded.key($0) == key }
    }
  }

  /// The scale as an error shows it.
  package var explanation: String {
    switch self {
    case .permission, .obligation: text + ": " + (values ?? []).joined(separator: " < ")
    case .numeric: "numeric: a decimal number such as 3 or 17.5"
    case .open: "open: any text that is not blank"
    case .custom: text
    }
  }
}

/// Why a text is no scale.
package enum ScaleProblem: BrokenRule, Hashable {
  case unknown(String)
  case blankValue(String)
  case twice(String)

  package var description: String {
    switch self {
    case .unknown(let text):
      "“\(text)” is no scale: use permission, obligation, numeric, open, or your own values from the least to the most restrictive, as in \"a < b < c\""
    case .blankValue(let text): "the scale “\(text)” has a blank value"
    case .twice(let value): "the scale names “\(value)” twice"
    }
  }
}

extension String {
  /// The text without white space at its ends.
  package var trimmed: String {
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

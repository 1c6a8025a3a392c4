/// Why a stored payload does not mean anything: which field, and what is wrong with it.
package struct PayloadProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The field's path, as in `effects[2].basis`; empty for the payload itself.
  package var path: String
  package var reason: Reason

  /// What can be wrong with a field.
  package enum Reason: Hashable, Sendable {
    /// It must be there and is not.
    case missing
    /// It is another sort of value than the one named.
    case notA(String)
    /// The text cannot be taken; what could be is named.
    case bad(String, expected: String)
    /// The payload is of a version that is not read here.
    case version(Int)
  }

  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package var description: String {
    let field = path.isEmpty ? "the payload" : "the payload's field \(path)"
    return switch reason {
    case .missing: "\(field) is missing"
    case .notA(let sort): "\(field) is not \(sort)"
    case .bad(let text, let expected): "\(field) is “\(text)”, which is not \(expected)"
    case .version(let version): "\(field) is of version \(version); version \(PayloadCoding.version) is read"
    }
  }

  /// The same problem, seen from the map that holds the field `name`.
  func within(_ name: String) -> PayloadProblem {
    PayloadProblem(path.isEmpty ? name : path.hasPrefix("[") ? name + path : "\(name).\(path)", reason)
  }
}

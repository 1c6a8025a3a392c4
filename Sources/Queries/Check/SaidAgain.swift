import PolicyModel

// What a record says already, as it is said again when the record is corrected.

extension KeyOperation {
  func parameters(of name: String) -> Parameters {
    switch self {
    case .set(let value): [.set: "\(name)=\(value)"]
    case .clear: [.clear: .text(name)]
    case .unknown: [.unknown: .text(name)]
    }
  }
}

extension MembershipKind {
  var parameter: Parameter {
    switch self {
    case .partOf: .partOf
    case .memberOf: .memberOf
    case .holds: .holds
    }
  }
}

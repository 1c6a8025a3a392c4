package import EDTF

extension AssertionAdded {
  /// The day on which it must hold: the last that its date can mean, as wherever a date stands for a day.
  package var day: Day { on.latest.day ?? .distantFuture }

  /// The policy, with the key where that is not the status: `policy.key`.
  package var subject: String { key == .status ? policy.text : "\(policy).\(key)" }

  /// Whether an answer, for its key at the end of its day, is what it says.
  ///
  /// A value and "unknown" must be certain. No value is had whether it was cleared or never stated: who reads an
  /// answer sees neither.
  package func holds(in answer: KeyAnswer) -> Bool {
    let states = answer.alternatives.map(\.state)
    switch state {
    case .set(let value): return states == [.stated(value)]
    case .unknown: return states == [.unknown]
    case .clear: return states.allSatisfy { $0 == .cleared || $0 == .unstated }
    }
  }
}

extension KeyOperation {
  /// What is asserted, in words.
  package var assertedWords: String {
    switch self {
    case .set(let value): "“\(value)”"
    case .clear: "without a value"
    case .unknown: "unknown"
    }
  }
}

extension AnsweredState {
  /// What some worlds give, in words: `“permitted” or nothing stated`.
  package static func words(_ states: [AnsweredState]) -> String {
    states.map { state in
      switch state {
      case .stated(let value): "“\(value)”"
      case .unstated: "nothing stated"
      case .cleared: "cleared"
      case .unknown: "unknown"
      }
    }.joined(separator: " or ")
  }
}

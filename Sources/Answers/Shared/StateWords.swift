import PolicyModel

/// What a policy's key is, in words.
enum StateWords {
  static func of(_ state: AnsweredState) -> String {
    switch state {
    case .stated(let value): value
    case .unstated: "nothing stated"
    case .cleared: "cleared"
    case .unknown: "unknown"
    }
  }

  /// What a change starts from or goes to: for an attribute, a dash stands for nothing.
  static func of(_ state: AnsweredState, key: Key) -> String {
    state == .unstated && key != .status ? "—" : of(state)
  }

  /// What a move starts from: a dash where there was nothing to move from.
  static func before(_ state: AnsweredState, key: Key) -> String {
    switch state {
    case .unstated: "—"
    case .cleared: key == .status ? of(state) : "—"
    case .stated, .unknown: of(state)
    }
  }

  /// `prohibited or permitted`.
  static func of(_ states: [AnsweredState]) -> String {
    Wording.list(states.map { of($0) }, "or")
  }

  /// The answer; that it is contested is said by its label.
  static func of(_ answer: KeyAnswer) -> String {
    if answer.alternatives.count == 1, let only = answer.alternatives.first {
      return of(only.state, key: answer.key)
    }
    return of(answer.alternatives.map(\.state))
  }

  static func ink(_ answer: KeyAnswer) -> Ink {
    switch answer.certainty {
    case .possible, .contested: .uncertain
    case .unstated, .cleared, .unknown: .dim
    case .certain: .plain
    }
  }
}

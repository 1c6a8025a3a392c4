import PolicyModel

extension HintWords {
  /// Words as a terminal has them.
  static func plain(_ program: [String] = ["dateline"]) -> HintWords {
    HintWords(
      command: { action in
        program + PlainWords.verb(action.verb) + action.things.map(PlainWords.text)
          + action.parameters.pairs.flatMap { PlainWords.argument($0.parameter, $0.value) }
      },
      parameter: { PlainWords.argument($0, $1).joined(separator: " ") })
  }
}

private enum PlainWords {
  static func argument(_ parameter: Parameter, _ value: ParameterText?) -> [String] {
    let name = parameter.rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
    return ["--" + name] + (value.map { [text($0)] } ?? [])
  }

  static func text(_ value: ParameterText) -> String {
    value.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .wanted(let wanted): wanted.rawValue.uppercased()
      }
    }.joined()
  }

  static func verb(_ verb: Action.Verb) -> [String] {
    switch verb {
    case .define(.event): ["record"]
    case .define(let space): [space.rawValue, "add"]
    case .revise(.event): ["revise"]
    case .list(let space): [space.rawValue, "list"]
    case .show: ["show"]
    case .importFiles: ["import"]
    default: ["\(verb)"]
    }
  }
}

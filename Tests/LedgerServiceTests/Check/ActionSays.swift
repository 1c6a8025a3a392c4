import PolicyModel

extension Action {
  /// Whether a parameter is said with that value.
  func says(_ parameter: Parameter, _ value: ParameterText) -> Bool {
    parameters.pairs.contains { $0.parameter == parameter && $0.value == value }
  }
}

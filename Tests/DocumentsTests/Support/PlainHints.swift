import PolicyModel

extension Hint {
  /// The hint, parameters by their names and actions by their verbs.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .action(let action): "\(action.verb)"
      case .parameter(let parameter, _): parameter.rawValue
      }
    }.joined()
  }
}

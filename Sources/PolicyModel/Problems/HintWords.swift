/// How hints are worded for those who read them.
package struct HintWords: Sendable {
  /// The words of the command that carries an action out, with the program's name.
  package var command: @Sendable (Action) -> [String]
  /// How a parameter is said, with its value where it has one.
  package var parameter: @Sendable (Parameter, ParameterText?) -> String

  package init(
    command: @escaping @Sendable (Action) -> [String],
    parameter: @escaping @Sendable (Parameter, ParameterText?) -> String
  ) {
    self.command = command
    self.parameter = parameter
  }

  /// The hint as a text.
  package func text(_ hint: Hint) -> String {
    hint.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .action(let action): line(action)
      case .parameter(let parameter, let value): self.parameter(parameter, value)
      }
    }.joined()
  }

  /// The command on one line, as a shell takes it.
  package func line(_ action: Action) -> String {
    (command(action).map(ShellWord.quoted) + (action.isOpen ? ["…"] : [])).joined(separator: " ")
  }
}

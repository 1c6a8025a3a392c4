import PolicyModel
import Answers
import JSON

extension AnswerOptions {
  /// Writes an answer in the form that was asked for; of the four only that one is made.
  func write(
    text: (_ width: Int, _ palette: Palette) -> String, json: () -> JSONNode,
    csv: (_ guardFormulas: Bool) -> String, markdown: () -> String, in environment: Environment
  ) throws {
    switch format {
    case .text: try write(text(width(in: environment), palette(in: environment)), in: environment)
    case .json: try write(json().text(pretty: true), in: environment)
    case .csv: try write(csv(guardFormulas), in: environment)
    case .markdown: try write(markdown(), in: environment)
    }
  }
}

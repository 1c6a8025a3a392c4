import PolicyModel
import Answers
import JSON

extension AnswerOptions {
  /// Writes an answer in the form that was asked for; of the four only that one is made.
  func write(
    text: (_ width: Int, _ palette: Palette) -> String, json: () -> JSONNode,
    csv: (_ guardFormulas: Bool) -> String, markdown: () -> String
  ) throws {
    switch format {
    case .text: try write(text(width(), palette()))
    case .json: try write(json().text(pretty: true))
    case .csv: try write(csv(guardFormulas))
    case .markdown: try write(markdown())
    }
  }
}

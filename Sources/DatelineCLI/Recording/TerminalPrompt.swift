import PolicyModel
import Answers

/// Asks questions on a terminal and takes the answers, a line each.
struct TerminalPrompt {
  let environment: Environment

  /// The answer without the space around it. At the end of the input it is cancelled.
  /// - Parameter offers: what Tab offers behind what was typed.
  func ask(
    _ question: String, offering offers: @escaping (String) -> LineEditing.Offers? = { _ in nil }
  ) throws -> String {
    let question = SafeText.line(question)
    environment.output.complain(question + " ")
    let editing = LineEditing(
      question: question, width: environment.terminalWidth ?? 80, offers: offers)
    while true {
      guard let line = try environment.typedLine(editing) else {
        environment.output.complain("\n")
        throw Cancelled()
      }
      if let text = String(validating: line, as: UTF8.self) { return text.trimmed }
      environment.output.complain("That is not UTF-8. \(question) ")
    }
  }

  /// Whether the answer is yes.
  func confirm(_ question: String) throws -> Bool {
    ["y", "yes"].contains(try ask(question + " [y/N]").lowercased())
  }

  func say(_ line: String) { environment.output.complain(ProblemText.note(line)) }

  /// Tells what is wrong with an answer, without ending the conversation.
  func tell(_ problem: any ReportableError) { environment.output.complain(ProblemText.text(problem)) }
}

/// Somebody ended the questions, or did not confirm: nothing was recorded.
struct Cancelled: ReportableError {
  var report: ProblemReport { ProblemReport([], outcome: "Nothing was recorded.") }
}

import Documents
import PolicyModel
import LedgerService

/// Decides what events are that look like ones that are there: as `--alike` says, else somebody at a terminal is asked, else
/// they are refused.
struct MendedChoices {
  let alike: OnAlike?
  let isSkipping: Bool
  let environment: Environment

  /// What each is, by the number of its document.
  func made(of mended: [MendedEvent]) throws -> [Int: MendedChoice] {
    var choices: [Int: MendedChoice] = [:]
    switch alike {
    case .revise?:
      let unclear = mended.filter { !$0.others.isEmpty }
      if !unclear.isEmpty, !isSkipping {
        throw Rejection(unclear.map { Problem(MendedRule.several($0), at: $0.place) })
      }
      for one in mended { choices[one.number] = one.others.isEmpty ? .same(one.earlier.id) : .skipped }
    case .record?: for one in mended { choices[one.number] = .another }
    case nil:
      let prompt = TerminalPrompt(environment: environment)
      if prompt.environment.isInteractive {
        for one in mended { choices[one.number] = try ask(one, prompt) }
      } else if isSkipping {
        for one in mended { choices[one.number] = .skipped }
      } else {
        throw Rejection(mended.map { Problem(MendedRule.imported($0), at: $0.place) })
      }
    }
    return choices
  }

  private func ask(_ mended: MendedEvent, _ prompt: TerminalPrompt) throws -> MendedChoice {
    prompt.say("\(mended.place): \(MendedRule.imported(mended))")
    if !mended.others.isEmpty { return try choose(mended, prompt) }
    while true {
      switch try prompt.ask("Is it that event, mended? [y: revise that / n: record another]").lowercased() {
      case "y", "yes": return .same(mended.earlier.id)
      case "n", "no": return .another
      default: continue
      }
    }
  }

  /// Asks which of several events it is.
  private func choose(_ mended: MendedEvent, _ prompt: TerminalPrompt) throws -> MendedChoice {
    let ids = [mended.earlier.id] + mended.others
    while true {
      let answer = try prompt.ask("Which of them is it, mended? [its id: revise that / n: record another]")
      if ["n", "no"].contains(answer.lowercased()) { return .another }
      if let id = ids.first(where: { $0.text == answer.lowercased().trimmed }) { return .same(id) }
    }
  }
}

import PolicyModel

/// What was asserted of a policy must hold, whatever was recorded later.
enum BrokenAssertion: CheckRule {
  static let id = "broken-assertion"
  static let severity = Severity.error
  static let explanation = "What was asserted of a policy does not hold."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.assertions.compactMap { record in
      let asserted = record.assertion
      guard let effects = ledger.states.effects(on: asserted.policy) else { return nil }
      let answer = effects.answer(asserted.key, on: asserted.day)
      if asserted.holds(in: answer) { return nil }
      let deciding = Set(answer.holding.map(\.event)).sorted()
      let by = deciding.isEmpty ? "" : ", by " + deciding.map(\.text).joined(separator: " and ")
      return finding(
        "\(asserted.subject) on \(asserted.day) was asserted to be \(asserted.state.assertedWords) (entry \(record.entry)), and the answer is \(AnsweredState.words(answer.alternatives.map(\.state)))\(by)",
        [.policy(asserted.policy), .entry(record.entry)] + deciding.map(FoundRecord.event),
        mend: .undo(record.entry, [.only: nil, .reason: "no longer so"]))
    }
  }
}

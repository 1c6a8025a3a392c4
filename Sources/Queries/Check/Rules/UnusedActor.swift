import PolicyModel

/// An actor that nothing refers to is a leftover, or a slip of the pen where another was meant.
enum UnusedActor: CheckRule {
  static let id = "unused-actor"
  static let severity = Severity.note
  static let explanation = "An actor takes no part in anything, speaks nowhere and nothing belongs to it."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    let used = ActorUse(ledger).used
    return ledger.actors.filter { !used.contains($0.actor.id) }.map { record in
      finding(
        "\(record.actor.id) (\(record.actor.name)) is used nowhere",
        [.actor(record.actor.id)],
        mend: .undo(record.entry, [.only: nil, .reason: "used nowhere"]))
    }
  }
}

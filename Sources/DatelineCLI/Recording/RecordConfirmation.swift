import Documents
import PolicyModel
import LedgerService

/// Shows what would be recorded, and records it if that is wanted.
struct RecordConfirmation {
  let prompt: TerminalPrompt
  let writing: WritingOptions

  func carryOut(_ command: Command) throws {
    if writing.dryRun { return try writing.carryOut(command, in: prompt.environment) }
    var trial = writing
    trial.dryRun = true
    for done in try trial.write([command], in: prompt.environment) {
      for line in EventForm.yaml(done.payloads).split(separator: "\n") {
        prompt.say("  " + line)
      }
      for line in RemarkSummary(done.remarks).lines { prompt.say(line) }
    }
    guard try prompt.confirm("Record this?") else { throw Cancelled() }
    try writing.carryOut(command, isTold: true, in: prompt.environment)
  }
}

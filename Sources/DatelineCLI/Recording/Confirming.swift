import Documents
import PolicyModel
import LedgerService

/// Shows what would be recorded, and records it if that is wanted.
struct Confirming {
  let talk: Conversation
  let writing: WritingOptions

  func carryOut(_ command: Command) throws {
    if writing.dryRun { return try writing.carryOut(command, in: talk.environment) }
    var trial = writing
    trial.dryRun = true
    for done in try trial.write([command], in: talk.environment) {
      for line in EventForm.yaml(done.payloads).split(separator: "\n") {
        talk.say("  " + line)
      }
      for line in RemarkTally(done.remarks).lines { talk.say(line) }
    }
    guard try talk.confirm("Record this?") else { throw Left() }
    try writing.carryOut(command, isTold: true, in: talk.environment)
  }
}

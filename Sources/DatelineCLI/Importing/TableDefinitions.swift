import PolicyModel
import Tracker

/// What a table says of actors, topics and policies, of which it knows little: what the ledger has stays as it is.
struct TableDefinitions {
  /// The actors that this table defined: one that was met as somebody's parent is told its name later.
  private var defined: Set<String> = []

  mutating func take(_ command: Command, _ writer: Writer, because reason: String) throws -> Acknowledgement?
  {
    guard case .defineActor(let draft) = command else { return try writer.defineIfAbsent(command) }
    if defined.contains(draft.id.value) {
      return try writer.write(
        command, onExisting: .revise(RevisionReason(kind: .update, reason: reason)))
    }
    let done = try writer.defineIfAbsent(command)
    if done != nil { defined.insert(draft.id.value) }
    return done
  }
}

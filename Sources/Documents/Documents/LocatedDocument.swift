package import PolicyModel

/// A document that was read: the command that it stands for, and where it starts.
package struct LocatedDocument: Hashable, Sendable {
  package var record: RecordKind
  package var command: Command
  package var place: SourceLocation
  /// Of what a table tells, out of what its id is made; nil where the id is given.
  package var idMade: MadeOf?
  /// Whether the modality of the event that a row tells follows from its days, for the row does not give it.
  package var isModalityMade = false
  /// Whether its file says by which version's words it is meant.
  package var hasVersion = false

  package init(record: RecordKind, command: Command, place: SourceLocation, idMade: MadeOf? = nil) {
    self.record = record
    self.command = command
    self.place = place
    self.idMade = idMade
  }

  /// Out of what the id of a table's thing is made.
  package enum MadeOf: Hashable, Sendable {
    /// An actor's or a topic's code.
    case code(String)
    /// A row's day and its policy.
    case row
  }
}

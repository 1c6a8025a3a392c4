package import PolicyModel

/// A document that was read: the command that it stands for, and where it starts.
package struct LocatedDocument: Hashable, Sendable {
  package var record: RecordKind
  package var command: Command
  package var place: Place

  package init(record: RecordKind, command: Command, place: Place) {
    self.record = record
    self.command = command
    self.place = place
  }
}

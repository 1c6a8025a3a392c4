import Documents
import PolicyModel

/// A document or row of a file, as it was read, and which of the file's it is.
struct FileDocument {
  var read: LocatedDocument
  let form: InputForm
  /// From 1.
  let number: Int

  init(_ read: LocatedDocument, _ form: InputForm, _ number: Int) {
    self.read = read
    self.form = form
    self.number = number
  }

  /// The event that it tells, where it tells one.
  var event: EventDraft? {
    if case .recordEvent(let draft) = read.command { draft } else { nil }
  }

  /// The document with its relations leading to events that there are; nil where one is not there yet.
  func resolved(_ relations: RowRelations) throws -> FileDocument? {
    guard let event, !event.relations.isEmpty else { return self }
    guard let resolved = try relations.resolved(event) else { return nil }
    var document = self
    document.read.command = .recordEvent(resolved)
    return document
  }

  /// What has no place of its own stands somewhere in the document.
  func located(_ body: () throws -> Void) throws {
    do { try body() } catch let rejection as Rejection {
      throw Rejection(
        rejection.problems.map { $0.place == .none ? Problem($0.rule, at: read.place) : $0 },
        more: rejection.more)
    }
  }
}

import EDTF
import Exchange
import Ledger
import PolicyModel
import Tracker

/// Takes what a file holds, one document or row after the other, in one transaction.
struct Taking {
  var hand: Hand
  /// Why what differs is revised, and how.
  var reason: RevisionReason
  /// Whether the file is the whole truth of its source.
  var isReconciling: Bool
  var isSkipping: Bool
  /// How many entries there were before the command; nil where what looks like an event that is there is another one.
  var mendedSince: Int?
  /// What documents are that look like events that are there, by their numbers in the file.
  var choices: [Int: MendedChoice] = [:]
  /// Those of them that are left.
  var leftMended: [MendedEvent] = []
  /// What the columns of a table mean; nil where they are named as `record`'s options.
  var mapping: TableMapping?

  /// What was left of a file.
  struct Left: Sendable {
    /// What is wrong with the documents that were left.
    var problems: [Problem] = []
    /// How many documents were left because they name what was refused.
    var dependents = 0
    /// The lines of a table that were taken for its footer.
    var footer: [Int] = []
    /// The first entry that the command wrote.
    var act: Int?
    /// What should be known of what was taken, each thing once.
    var notices = ImportNotices()
    /// The new events that may be ones that are there, mended.
    var mended: [MendedEvent] = []
  }

  /// Gives each document that was carried out to `count`, with what it came to; what documents came to only at the end of
  /// the file to `settle`.
  /// - Parameter act: the first entry that the command wrote of earlier files.
  func take(
    _ file: ImportedFile, _ session: any LedgerWriter, act: Int?, settle: (Acknowledgement) -> Void,
    _ count: (Acknowledgement) -> Void
  ) throws -> Left {
    let writer = Writer(session, hand, act: act)
    if let mendedSince, isWatching(file) { writer.mended = MendedEvents(session, start: mendedSince) }
    var number = 0
    var reconciliation = Reconciliation(session, writer, because: reason.reason)
    var rows = TableRows(
      writer: writer, session: session, start: try session.head.size, reason: reason,
      keepsApart: mapping.map { $0.shape != .events } ?? false)
    var left = Left()
    left.problems = leftMended.map { Problem(MendedRule.imported($0), at: $0.place) }
    var refused = RefusedThings()
    left.footer = try each(file) { result in
      number += 1
      if choices[number] == .left { return true }
      let command = try? result.get().command
      if file.form == .table, let command, refused.areNamed(by: command) {
        refused.note(command)
        left.dependents += 1
        return true
      }
      do {
        let document = try result.get()
        if let done = try take(
          chosen(document, number), number, file.form, writer, &reconciliation, &rows, &left.notices)
        {
          count(done)
          left.notices.take(done.notices, at: document.place)
          if file.form == .documents, !document.hasVersion, !done.payloads.isEmpty {
            left.notices.take(document.command.wordsOfTwoVersions, at: document.place)
          }
        }
      } catch let rejection as Rejection {
        left.problems += rejection.problems
        if let command { refused.note(command) }
      }
      try Interruption.check()
      return isSkipping || left.problems.count < Documents.mostProblems
    }
    if !isSkipping, !left.problems.isEmpty {
      throw Rejection(Array(left.problems.prefix(Documents.mostProblems)))
    }
    left.mended = try writer.mended?.found().filter { choices[$0.number] == nil } ?? []
    for done in try writer.settle() {
      settle(done)
      left.notices.take(done.notices, at: .none)
    }
    // Whoever is interrupted in a pipe may have read only the beginning of what was to come.
    try Interruption.check()
    if isReconciling {
      try reconciliation.finish {
        count($0)
        try Interruption.check()
      }
    }
    left.act = writer.act
    return left
  }

  /// Whether a mended document of the file would be a second event: where a row is a day, and not an event, its day is not
  /// the event's own; and what is reconciled is matched by what it says.
  private func isWatching(_ file: ImportedFile) -> Bool {
    if isReconciling { return false }
    guard file.form == .table, let mapping else { return true }
    switch mapping.shape {
    case .events, .intervals: return true
    case .changes: return mapping.columns.date != nil
    case .panel, .matrix: return false
    }
  }

  /// The document under the id of the event that somebody said it is.
  private func chosen(_ document: LocatedDocument, _ number: Int) -> LocatedDocument {
    guard case .same(let id)? = choices[number], case .recordEvent(var draft) = document.command else {
      return document
    }
    draft.id = Written(id.text, at: draft.id?.place ?? document.place)
    var document = document
    document.command = .recordEvent(draft)
    document.idMade = nil
    return document
  }

  private func take(
    _ document: LocatedDocument, _ number: Int, _ form: ImportedForm, _ writer: Writer,
    _ reconciliation: inout Reconciliation, _ rows: inout TableRows, _ notices: inout ImportNotices
  ) throws -> Acknowledgement? {
    do {
      if isReconciling, case .recordEvent(let draft) = document.command {
        return try reconciliation.take(draft)
      }
      return form == .table
        ? try rows.take(document, number, &notices)
        : try writer.write(
          document.command, onExisting: .revise(reason), isIDMade: document.isIDMade, number: number,
          at: document.place)
    } catch let rejection as Rejection {
      // What has no place of its own stands somewhere in the document.
      throw Rejection(
        rejection.problems.map { $0.place == .none ? Problem($0.rule, at: document.place) : $0 })
    }
  }

  /// Gives what the file holds to `take`.
  /// - Returns: the lines of a table that were taken for its footer.
  private func each(
    _ file: ImportedFile, _ take: (Result<LocatedDocument, Rejection>) throws -> Bool
  ) throws -> [Int] {
    switch file.form {
    case .documents:
      let dates = try DocumentFile.dates()
      try Documents.each(
        in: { try file.next() }, name: file.name, form: file.documentForm, reading: dates, take)
      return []
    case .table:
      let dates = try DocumentFile.dates(mapping?.settling ?? .spreadsheet)
      return try Tables.each(
        of: { try file.next().map { $0[...] } }, name: file.name, mapping: mapping, reading: dates, take
      ).footer
    }
  }
}

extension LocatedDocument {
  /// Whether it tells an event whose id is made of what it says.
  var isIDMade: Bool {
    guard case .recordEvent(let draft) = command else { return false }
    return draft.id == nil || idMade == .row
  }
}

extension Command {
  /// The relations whose words meant something else in version 1.
  fileprivate var wordsOfTwoVersions: [Notice] {
    let (event, drafts): (String, [RelationDraft]) =
      switch self {
      case .recordEvent(let draft): (draft.id?.value ?? draft.title, draft.relations)
      case .reviseEvent(let revision):
        (revision.event.text, revision.changes.relations.applied(to: []) + revision.changes.added.relations)
      default: ("", [])
      }
    return drafts.filter { $0.type == .supersedes || $0.type == .repeals }.map {
      Notice(.newWords(event, $0.type, $0.event.text), at: $0.event.place)
    }
  }
}

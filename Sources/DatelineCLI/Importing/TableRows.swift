import Exchange
import Ledger
import PolicyModel
import Tracker

/// What rows of a table come to.
struct TableRows {
  private let writer: Writer
  private let codes: TableCodes
  /// How many entries there were before the table.
  private let start: Int
  private let reason: RevisionReason
  /// Whether an event of another source that has a row's id and says otherwise is another event: where people chose the
  /// ids themselves, a row says otherwise what it is about.
  private let keepsApart: Bool
  /// The actors that this table defined: one that was met as somebody's parent is told its name later.
  private var defined: Set<String> = []

  init(
    writer: Writer, session: any LedgerWriter, start: Int, reason: RevisionReason, keepsApart: Bool
  ) {
    self.writer = writer
    codes = TableCodes(session: session)
    self.start = start
    self.reason = reason
    self.keepsApart = keepsApart
  }

  /// Carries out what a row says. Of actors, topics and policies a table knows little: what the ledger has stays as it
  /// is, and then this is nil.
  mutating func take(
    _ document: LocatedDocument, _ number: Int, _ notices: inout ImportNotices
  ) throws -> Acknowledgement? {
    let command = document.command
    switch command {
    case .defineTopic:
      try check(document, &notices)
      return try writer.defineIfAbsent(command)
    case .definePolicy(let draft):
      try codes.check(draft)
      return try writer.defineIfAbsent(command)
    case .defineActor(let draft):
      if defined.contains(draft.id.value) { return try writer.write(command, onExisting: .revise(reason)) }
      try check(document, &notices)
      let done = try writer.defineIfAbsent(command)
      if done != nil { defined.insert(draft.id.value) }
      return done
    case .recordEvent(let draft): return try take(draft, document, number)
    default: break
    }
    return try writer.write(command, onExisting: .revise(reason))
  }

  private func check(_ document: LocatedDocument, _ notices: inout ImportNotices) throws {
    guard case .code(let code)? = document.idMade,
      let notice = try codes.check(document.command, madeOf: code, at: document.place)
    else { return }
    notices.take([notice], at: document.place)
  }

  private func take(
    _ draft: EventDraft, _ document: LocatedDocument, _ number: Int
  ) throws -> Acknowledgement {
    var draft = draft
    if let id = draft.id, try writer.entry(recording: id.value) != nil {
      if let done = try writer.repetition(.recordEvent(draft)) { return done }
      if keepsApart { draft = try writer.keptApart(draft) }
    }
    let command = Command.recordEvent(draft)
    if let id = draft.id, let entry = try writer.entry(recording: id.value), entry > start,
      try writer.repetition(command) == nil
    {
      throw Rejection([Problem(TableRowRule.idTwice(id.value), at: id.place)])
    }
    return try writer.write(
      command, onExisting: .revise(reason), isIDMade: document.isIDMade, number: number, at: document.place)
  }
}

/// What a table may say twice.
enum TableRowRule: BrokenRule {
  case idTwice(String)

  var description: String {
    switch self {
    case .idTwice(let id): "a row before this one has the id “\(id)” too, and says something else"
    }
  }

  var hints: [String] { ["an id names one event: mend the column, or leave it out of the mapping"] }
}

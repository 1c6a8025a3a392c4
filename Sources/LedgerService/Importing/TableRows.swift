import Documents
import Ledger
import PolicyModel

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
  /// Finds what the table's source stated before; nil where people wrote the ids themselves.
  private let twins: RowTwins?
  /// Whether the ids of events stand in the table.
  private let hasOwnIDs: Bool
  /// The actors that this table defined: one that was met as somebody's parent is told its name later.
  private var defined: Set<String> = []

  init(
    writer: Writer, session: any LedgerWriter, start: Int, reason: RevisionReason, keepsApart: Bool,
    twins: RowTwins?, hasOwnIDs: Bool
  ) {
    self.writer = writer
    codes = TableCodes(session: session)
    self.start = start
    self.reason = reason
    self.keepsApart = keepsApart
    self.twins = twins
    self.hasOwnIDs = hasOwnIDs
  }

  /// Carries out what a row says. Of actors, topics and policies a table knows little: what the ledger has stays as it
  /// is, and then this is nil.
  mutating func take(
    _ document: FileDocument, _ notices: inout ImportNotices
  ) throws -> Acknowledgement? {
    let command = document.read.command
    switch command {
    case .defineTopic:
      try check(document.read, &notices)
      return try writer.defineIfAbsent(command)
    case .definePolicy(let draft):
      try codes.check(draft)
      return try writer.defineIfAbsent(command)
    case .defineActor(let draft):
      if defined.contains(draft.id.value) { return try writer.write(command, onExisting: .revise(reason)) }
      try check(document.read, &notices)
      let done = try writer.defineIfAbsent(command)
      if done != nil { defined.insert(draft.id.value) }
      return done
    case .recordEvent(let draft): return try take(draft, document)
    default: break
    }
    return try writer.write(command, onExisting: .revise(reason))
  }

  /// What events stay that the table does not have, though it tells of their policies on their days.
  func staying(_ days: CoveredDays) throws -> [Notice] {
    guard let twins, let row = days.row else { return [] }
    return try twins.unnamed(in: days.spans, like: row).map { Notice(.staysInFile($0), at: .none) }
  }

  private func check(_ document: LocatedDocument, _ notices: inout ImportNotices) throws {
    guard case .code(let code)? = document.idMade,
      let notice = try codes.check(document.command, madeOf: code, at: document.place)
    else { return }
    notices.add([notice], at: document.place)
  }

  /// What rows come to that tell of one policy from one day: first those that say what was said before, so that the others
  /// are not taken for them.
  mutating func take(group: [FileDocument]) throws -> [Acknowledgement] {
    var done: [Acknowledgement] = []
    var others: [(EventDraft, FileDocument)] = []
    for document in group {
      guard let draft = document.event else { continue }
      if let same = try known(draft) { done.append(same) } else { others.append((draft, document)) }
    }
    return try done + others.map { try take($0.0, $0.1) }
  }

  /// What a row comes to that says only what an event of its source says already; else nil.
  private func known(_ draft: EventDraft) throws -> Acknowledgement? {
    guard let id = draft.id?.value else { return nil }
    if try writer.entry(recording: id) != nil, let done = try writer.repetition(.recordEvent(draft)) {
      twins?.name(id.lowercased())
      return done
    }
    guard let twins, let same = try twins.same(as: draft, among: twins.candidates(draft)) else { return nil }
    twins.name(same.id.text)
    return writer.nothing(in: .event, of: same.id.text)
  }

  /// What a row of a table without ids comes to: an event of its source from the same day is that one, unless another row
  /// was found to tell of it.
  private func take(
    unnamed draft: EventDraft, _ document: FileDocument, _ twins: RowTwins
  ) throws -> Acknowledgement {
    if let old = try twins.candidates(draft).first {
      twins.name(old.id.text)
      if try twins.wasSaid(draft, by: old) { return try write(draft.under(old.id), document) }
      let known = draft.keepingBounds(of: old.newest).under(old.id)
      // What another source states of that event too is not changed under it.
      return try keepsApart ? writeApart(known, from: old, document) : write(known, document)
    }
    guard let id = draft.id?.value, try writer.entry(recording: id) != nil else {
      return try write(draft, document, isIDMade: true)
    }
    let apart = try writer.keptApart(draft, isCorrection: isCorrection)
    if let revised = try twins.revisedSince(apart) { return try write(apart.under(revised), document) }
    if let id = apart.id, try writer.isCited(apart, by: id.value) {
      return try writer.recordUnderFreeID(apart, because: reason.reason)
    }
    return try write(apart, document, isIDMade: true)
  }

  /// What a row comes to that says otherwise of an event which other sources state too.
  private func writeApart(
    _ draft: EventDraft, from old: EventHistory, _ document: FileDocument
  ) throws -> Acknowledgement {
    let apart = try writer.keptApart(draft, isCorrection: isCorrection)
    let done = try write(apart, document)
    return apart.id?.value.lowercased() == old.id.text ? done : try told(done, apart, apartFrom: old)
  }

  /// Tells of a new event that its source stated another one, under the row's id, before.
  private func told(
    _ done: Acknowledgement, _ draft: EventDraft, apartFrom old: EventHistory
  ) throws -> Acknowledgement {
    guard done.payloads.contains(where: { $0.kind == .eventRecorded }),
      let source = try writer.source(of: draft),
      old.citations.contains(where: { $0.citation.source == source })
    else { return done }
    var done = done
    done.notices.append(
      Notice(.keptApart(old.id, EventID(stored: done.subject), source), at: draft.id?.place ?? .none))
    return done
  }

  private var isCorrection: Bool { reason.kind == .correction }

  private func write(
    _ draft: EventDraft, _ document: FileDocument, isIDMade: Bool = false
  ) throws -> Acknowledgement {
    try writer.write(
      .recordEvent(draft), onExisting: .revise(reason), isIDMade: isIDMade, number: document.number,
      at: document.read.place)
  }

  private func take(_ draft: EventDraft, _ document: FileDocument) throws -> Acknowledgement {
    if let same = try known(draft) { return same }
    if document.read.isModalityMade, draft.modality == .actual, let planned = try writer.planned(draft) {
      var planned = planned
      if let id = draft.id?.value, let old = try writer.event(id) {
        planned = planned.keepingModality(of: old)
      }
      return try known(planned) ?? take(settled: planned, document)
    }
    return try take(settled: draft, document)
  }

  private func take(settled draft: EventDraft, _ document: FileDocument) throws -> Acknowledgement {
    // A row that somebody said is an event which is there has the id of that one.
    if !hasOwnIDs, document.read.idMade == .row, let twins {
      return try take(unnamed: draft, document, twins)
    }
    var draft = draft
    if let id = draft.id, try writer.entry(recording: id.value) != nil {
      twins?.name(id.value.lowercased())
      if let old = try twins?.event(id.value), let twins, try twins.wasSaid(draft, by: old) {
        return try write(draft, document, isIDMade: document.read.isIDMade)
      }
      if keepsApart {
        let old = try twins?.event(id.value)
        draft = try writer.keptApart(draft, isCorrection: isCorrection)
        if let own = try twins?.event(draft.id?.value ?? "") { draft = draft.keepingBounds(of: own.newest) }
        if let old, draft.id?.value.lowercased() != old.id.text {
          return try told(try write(draft, document, isIDMade: document.read.isIDMade), draft, apartFrom: old)
        }
      }
    }
    if let id = draft.id, let entry = try writer.entry(recording: id.value), entry > start,
      try writer.repetition(.recordEvent(draft)) == nil
    {
      throw Rejection([Problem(TableRowRule.idTwice(id.value), at: id.place)])
    }
    return try write(draft, document, isIDMade: document.read.isIDMade)
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

  var hints: [Hint] { ["an id names one event: mend the column, or leave it out of the mapping"] }
}

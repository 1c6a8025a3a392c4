import PolicyModel
import Tracker

/// What rows of a table come to.
struct TableRows {
  private let writer: Writer
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
    writer: Writer, start: Int, reason: RevisionReason, keepsApart: Bool, twins: RowTwins?, hasOwnIDs: Bool
  ) {
    self.writer = writer
    self.start = start
    self.reason = reason
    self.keepsApart = keepsApart
    self.twins = twins
    self.hasOwnIDs = hasOwnIDs
  }

  /// Carries out what a row says. Of actors, topics and policies a table knows little: what the ledger has stays as it
  /// is, and then this is nil.
  mutating func take(_ command: Command) throws -> Acknowledgement? {
    switch command {
    case .defineTopic, .definePolicy: return try writer.defineIfAbsent(command)
    case .defineActor(let draft):
      if defined.contains(draft.id.value) { return try writer.write(command, onExisting: .revise(reason)) }
      let done = try writer.defineIfAbsent(command)
      if done != nil { defined.insert(draft.id.value) }
      return done
    case .recordEvent(let draft): return try take(draft)
    default: break
    }
    return try writer.write(command, onExisting: .revise(reason))
  }

  /// What rows come to that tell of one policy from one day: first those that say what was said before, so that the others
  /// are not taken for them.
  mutating func take(group: [EventDraft]) throws -> [Acknowledgement] {
    var done: [Acknowledgement] = []
    var others: [EventDraft] = []
    for draft in group {
      if let same = try known(draft) { done.append(same) } else { others.append(draft) }
    }
    return try done + others.map(take)
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
  private func take(unnamed draft: EventDraft, _ twins: RowTwins) throws -> Acknowledgement {
    if let old = try twins.candidates(draft).first {
      twins.name(old.id.text)
      return try writer.write(
        .recordEvent(draft.keepingBounds(of: old.newest).under(old.id)), onExisting: .revise(reason))
    }
    guard let id = draft.id?.value, try writer.entry(recording: id) != nil else {
      return try writer.write(.recordEvent(draft), onExisting: .revise(reason))
    }
    let apart = try writer.keptApart(draft)
    if let id = apart.id, try writer.isCited(apart, by: id.value) {
      return try writer.recordUnderFreeID(apart, because: reason.reason)
    }
    return try writer.write(.recordEvent(apart), onExisting: .revise(reason))
  }

  private func take(_ draft: EventDraft) throws -> Acknowledgement {
    if let same = try known(draft) { return same }
    if !hasOwnIDs, let twins { return try take(unnamed: draft, twins) }
    var draft = draft
    if let id = draft.id, try writer.entry(recording: id.value) != nil {
      twins?.name(id.value.lowercased())
      if keepsApart {
        draft = try writer.keptApart(draft)
        if let old = try twins?.event(draft.id?.value ?? "") { draft = draft.keepingBounds(of: old.newest) }
      }
    }
    let command = Command.recordEvent(draft)
    if let id = draft.id, let entry = try writer.entry(recording: id.value), entry > start,
      try writer.repetition(command) == nil
    {
      throw Rejection([Problem(TableRowRule.idTwice(id.value), at: id.place)])
    }
    return try writer.write(command, onExisting: .revise(reason))
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

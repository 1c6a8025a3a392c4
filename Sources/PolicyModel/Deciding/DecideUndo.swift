/// Undoes the entries of an act, the last first: decided like any other write, so that nothing ever rests on what is gone.
func decideUndo(_ undo: UndoEntry, _ facts: Facts) throws(Rejection) -> Decision {
  guard let found = facts.undo else {
    throw Rejection([Problem(UndoRule.noSuchEntry(undo.entry, size: facts.size), at: .none)])
  }
  var resolver = Resolver(facts)
  TextRule.check(undo.reason, "reason", at: .none, &resolver)
  if let undoneBy = found.undoneBy {
    resolver.report(UndoRule.undoneAlready(undo.entry, by: undoneBy), at: .none)
  }
  let broughtBack = Dictionary(grouping: found.homeless, by: \.why).sorted {
    ($0.value[0].entry, "\($0.key)") < ($1.value[0].entry, "\($1.key)")
  }
  for (why, entries) in broughtBack {
    resolver.report(UndoRule.hasNoPlace(entries.map(\.entry), why), at: .none)
  }
  let grounds = Dictionary(grouping: found.resting, by: \.on).sorted {
    ($0.value[0].entry, "\($0.key)") < ($1.value[0].entry, "\($1.key)")
  }
  for (ground, users) in grounds {
    resolver.report(
      UndoRule.isRestedOn(ground, by: users, undoing: undo.entry, withDependents: undo.withDependents),
      at: .none)
  }
  try resolver.check()
  let subject = found.undone.lazy.compactMap { $0.payload?.subject }.last
  return Decision(
    found.undone.reversed().map { .entryUndone(EntryUndone(entry: $0.sequence, reason: undo.reason)) },
    subject?.space ?? .event, subject?.id ?? "entry:\(undo.entry)")
}

/// Only what there is can be undone, and only what nothing rests on.
package enum UndoRule: BrokenRule {
  case noSuchEntry(Int, size: Int)
  case undoneAlready(Int, by: Int)
  case isRestedOn(Ground, by: [Resting], undoing: Int, withDependents: Bool)
  case hasNoPlace([Int], Homeless.Why)

  package var description: String {
    switch self {
    case .noSuchEntry(let entry, let size): "there is no entry \(entry): the ledger has \(size)"
    case .undoneAlready(let entry, let by): "entry \(entry) is undone already, by entry \(by)"
    case .isRestedOn(let ground, let users, _, _): "\(ground.description) \(UndoRule.list(users, ground))"
    case .hasNoPlace(let entries, let why):
      (entries.count == 1
        ? "entry \(entries[0])" : "entries \(entries.map(String.init).joined(separator: ", "))")
        + " would count again, and \(why.description)"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .noSuchEntry: ["list entries: \(action: Action(.log))"]
    case .undoneAlready(_, let by): ["bring it back: \(action: .undo(by))"]
    case .isRestedOn(_, let users, _, true):
      // Taking more back does not help: it was tried.
      users.compactMap(\.about).prefix(1).map {
        "correct what \($0.id) says first"
      }
    case .isRestedOn(_, _, let entry, false):
      ["undo that first, or all of it together: \(action: .undo(entry, [.withDependents: nil]))"]
    case .hasNoPlace(_, let why): why.hints
    }
  }

  /// The users of what goes, at most eight of them.
  private static func list(_ users: [Resting], _ ground: Ground) -> String {
    let named = users.prefix(8).map { user in
      user.about.map { "\($0.id) (entry \(user.entry))" } ?? "entry \(user.entry)"
    }
    let more = users.count > 8 ? ", and \(users.count - 8) more" : ""
    return named.joined(separator: ", ") + more
  }
}

extension Ground: CustomStringConvertible {
  /// What would go, up to those that rest on it.
  package var description: String {
    switch self {
    case .named(let thing): "the \(thing.space.rawValue) “\(thing.id)” is still used by"
    case .revised(let thing): "of the \(thing.space.rawValue) “\(thing.id)” more was said since:"
    case .cited(let entry): "a citation of entry \(entry) was withdrawn or corrected since, by"
    case .overtaken(let entry): "what entry \(entry) says was revised once more since, by"
    case .scale(let policy, let value): "the scale of \(policy) would have no “\(value)”, which is used by"
    case .window(let event): "an effect of \(event) would end before it starts, as revised by"
    case .measure(let rule): "\(rule), then; this is said by"
    }
  }
}

extension Homeless.Why: CustomStringConvertible {
  package var description: String {
    switch self {
    case .taken(let thing): "\(thing.space.withArticle) “\(thing.id)” was defined anew since"
    case .gone(let thing): "the \(thing.space.rawValue) “\(thing.id)”, on which it rests, is gone"
    case .uncited(let entry): "the citation of entry \(entry), which it takes back, is gone"
    case .merged(let actor): "“\(actor)” was merged otherwise since"
    case .scale(let policy, let value): "its “\(value)” is not on the scale of \(policy) any more"
    }
  }

  fileprivate var hints: [Hint] {
    switch self {
    case .taken(let thing): ["what it is now: \(action: .show(thing.id))"]
    case .gone: ["bring that back first; what undid it: \(action: Action(.log))"]
    case .uncited, .merged: ["what undid it: \(action: Action(.log))"]
    case .scale(let policy, _): ["the scale is that of \(policy)"]
    }
  }
}

import EDTF
import PolicyModel

/// What a writer remembers of the documents of one file: what they said more than once, and what is kept back until the
/// file is at its end.
struct Repeats {
  private var times: [Words: SaidBefore] = [:]
  /// The entries of revisions that documents repeated or made.
  private(set) var takenRevisions: Set<Int> = []
  /// The events that a document says as they were before they were revised.
  var goingBack: [EventID: GoingBack] = [:]
  /// The events that are told to be retracted, where the file does not go on to say so itself.
  var retracted: [EventID: Notice] = [:]
  /// The definitions that say less than the ledger, or what it said before.
  private(set) var definitions: [Thing: HeldDefinition] = [:]
  /// The last of the file's rulings on each event, where the ledger had that already.
  var rulings: [EventID: Verdict] = [:]

  struct Thing: Hashable {
    var space: Space
    var id: String
  }

  /// What a withdrawal, a restoration or a ruling says, wherever it stands.
  private struct Words: Hashable {
    var of: String
    var says: String
    var on: EDTFDate?
    var reason: String?

    init?(_ command: Command) {
      switch command {
      case .changeStanding(let change):
        (of, on, reason) = (change.source.text, change.on, change.reason)
        says = change.isWithdrawn ? "withdrawn" : "restored"
      case .rule(let ruling):
        (of, says, on, reason) = (ruling.event.text, ruling.verdict.rawValue, nil, ruling.reason)
      default: return nil
      }
    }
  }

  func said(_ command: Command) -> SaidBefore { Words(command).flatMap { times[$0] } ?? SaidBefore() }

  /// Notes what a command came to that may be said again.
  mutating func note(_ command: Command, repeated: Int?, _ done: Acknowledgement) {
    let isNew = !done.payloads.isEmpty
    if let repeated { takenRevisions.insert(repeated) }
    switch command {
    case .reviseEvent, .reviseActor, .revisePolicy, .reviseTopic, .reviseSource:
      takenRevisions.formUnion(done.entries)
    default: break
    }
    guard let words = Words(command) else { return }
    times[words, default: SaidBefore()].times += 1
    if isNew { times[words, default: SaidBefore()].added += 1 }
  }

  mutating func drop(_ decision: Decision) {
    definitions[Thing(space: decision.space, id: decision.subject)] = nil
  }

  mutating func keep(_ held: HeldDefinition) {
    definitions[Thing(space: held.decision.space, id: held.decision.subject)] = held
  }

  /// The file goes on with a revision of a thing that it defined before.
  /// - Parameter isList: whether the revision says the list whole that the definition may have shortened.
  mutating func forget(_ decision: Decision, revising isList: Bool) {
    let thing = Thing(space: decision.space, id: decision.subject)
    if let held = definitions[thing], isList || !held.isShortened { definitions[thing] = nil }
  }
}

/// A definition that is kept back.
struct HeldDefinition {
  /// What it comes to where the file does not go on.
  var decision: Decision
  /// What the thing is by it.
  var said: Payload
  /// Whether it differs only in having fewer of what it names: an export says the rest once that is defined.
  var isShortened: Bool
}

extension Command {
  /// Of a revision of a thing that is no event, whether it says the list of what it names; nil for what is none.
  var revisedList: Bool? {
    switch self {
    case .reviseActor(let revision): revision.changes.memberships != .unchanged
    case .reviseSource(let revision): revision.changes.derivedFrom != .unchanged
    case .revisePolicy(let revision): revision.changes.requires != .unchanged
    case .reviseTopic: false
    default: nil
    }
  }
}

extension Payload {
  /// Whether it only takes some away of what an actor, a source or a policy names.
  func onlyShortens(_ facts: Facts) -> Bool {
    switch self {
    case .actorRevised(let new, _):
      guard let old = facts.own(new.id) else { return false }
      var same = old
      same.memberships = new.memberships
      return same == new && Set(new.memberships).isStrictSubset(of: old.memberships)
    case .sourceRevised(let new, _):
      guard case .one(let old)? = facts.sources[new.id.text] else { return false }
      var same = old
      same.derivedFrom = new.derivedFrom
      return same == new && Set(new.derivedFrom).isStrictSubset(of: old.derivedFrom)
    case .policyRevised(let new, _):
      guard case .one(let old)? = facts.policies[new.id.text] else { return false }
      var same = old
      same.requires = new.requires
      return same == new && Set(new.requires).isStrictSubset(of: old.requires)
    default: return false
    }
  }
}

extension Facts {
  /// An actor by itself, also one that was merged into another.
  fileprivate func own(_ id: ActorID) -> Actor? {
    if let merged = merged[id.text] { return merged.record.own }
    if case .one(let actor)? = actors[id.text] { return actor }
    return nil
  }
}

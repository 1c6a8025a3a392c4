import Ledger
import PolicyModel

/// A ledger as it would stand once some entries are undone.
final class UndoScene {
  let reader: any LedgerReader
  let size: Int
  let tally: UndoTally
  private let numbers: Set<Int>
  /// The first entry on which something later may rest that changes.
  private let first: Int
  /// The things that would be there no more.
  let gone: Set<ThingName>
  /// The things that would be there again.
  let returning: Set<ThingName>

  init(_ reader: any LedgerReader, at size: Int, undoing numbers: Set<Int>) throws {
    self.reader = reader
    self.size = size
    self.numbers = numbers
    let first = try UndoScene.reach(numbers, reader)
    let tally = try UndoTally(reader, from: first, at: size, undoing: numbers)
    returning = Set(tally.coming.compactMap { $0.payload?.defined })
    gone = Set(tally.going.compactMap { $0.payload?.defined }).subtracting(returning)
    self.first = first
    self.tally = tally
  }

  /// The first entry that may count otherwise: one that is undone, or that an undoing of them has undone.
  private static func reach(_ numbers: Set<Int>, _ reader: any LedgerReader) throws -> Int {
    var first = numbers.min() ?? 1
    var open = Array(numbers)
    while let number = open.popLast() {
      first = min(first, number)
      if case .entryUndone(let undone)? = try reader.entries(number...number).first?.payload {
        open.append(undone.entry)
      }
    }
    return first
  }

  /// What stays and rests on what goes, by entry.
  func resting() throws -> [Resting] {
    var found = try directly()
    found += try offScale()
    found += try events.impossible()
    var seen: Set<Resting> = []
    return found.filter { seen.insert($0).inserted }.sorted { $0.entry < $1.entry }
  }

  /// The events that change.
  private var events: UndoneEvents { UndoneEvents(self) }
  private var scales: [PolicyID: Scale]?

  /// Whether any entry will count.
  func willCount(_ number: Int) throws -> Bool {
    if number >= first { return tally.willCount(number) }
    return try UndoTally(reader, from: number, at: size, undoing: numbers).willCount(number)
  }

  /// The entries about a thing that will count.
  func entries(of thing: ThingName) throws -> [Entry] {
    let numbers = try reader.entries(of: thing.id, in: thing.space, at: size)
    return tally.willCount(of: try numbers.flatMap { try reader.entries($0...$0) })
  }

  /// Whether a thing will be there.
  func willBeThere(_ thing: ThingName) throws -> Bool {
    if returning.contains(thing) { return true }
    return try !gone.contains(thing) && isTaken(thing)
  }

  func isTaken(_ thing: ThingName) throws -> Bool {
    try reader.ids(startingWith: thing.id, in: thing.space, limit: 1, at: size).first == thing.id
  }
}

// MARK: - What names it, and what is said of it

extension UndoScene {
  private func directly() throws -> [Resting] {
    let numbers = Set(tally.going.map(\.sequence))
    let revisions = Dictionary(grouping: tally.going.filter { $0.payload?.revised != nil }) {
      $0.payload?.revised
    }
    var found: [Resting] = []
    var start = first
    while start <= size {
      for entry in try reader.entries(start...min(size, start + 999)) where tally.willCount(entry.sequence) {
        guard let payload = entry.payload else { continue }
        let about = payload.subject.map { ThingName($0.space, $0.id) }
        func rests(on ground: Ground) {
          found.append(Resting(entry: entry.sequence, about: about, on: ground))
        }
        for thing in Set(payload.named).intersection(gone) { rests(on: .named(thing)) }
        if let thing = payload.revised, gone.contains(thing) { rests(on: .revised(thing)) }
        if case .citationWithdrawn(let withdrawn) = payload, numbers.contains(withdrawn.entry) {
          rests(on: .cited(by: withdrawn.entry))
        }
        for earlier in revisions[about] ?? [] where earlier.sequence < entry.sequence {
          guard let said = earlier.payload, payload.overtakes(said) else { continue }
          rests(on: .overtaken(earlier.sequence))
        }
      }
      start += 1000
    }
    return found
  }
}

// MARK: - Scales

extension UndoScene {
  /// The policies whose scale changes, with the scale that they will have.
  func newScales() throws -> [PolicyID: Scale] {
    if let scales { return scales }
    var found: [PolicyID: Scale] = [:]
    let changed = Set((tally.going + tally.coming).compactMap { $0.payload?.policy })
    for id in changed.sorted() where try willBeThere(ThingName(.policy, id.text)) {
      let newest = try entries(of: ThingName(.policy, id.text)).lazy.compactMap { $0.payload?.policyAsSaid }
        .last
      let old = try reader.policies(.some([id]), at: size).first?.policy
      if let newest, newest.scale != old?.scale { found[id] = newest.scale }
    }
    scales = found
    return found
  }

  /// What sets or names a value that a scale would not have any more.
  private func offScale() throws -> [Resting] {
    let scales = try newScales()
    if scales.isEmpty { return [] }
    var users = try reader.events(.touching(scales.keys.sorted()), at: size).flatMap { history in
      [history.entry] + history.revisions.map(\.entry)
    }
    users += try reader.assertions(of: .some(scales.keys.sorted()), at: size).map(\.entry)
    for record in try reader.policies(.all, at: size)
    where record.policy.requires.contains(where: { scales[$0.policy] != nil }) {
      users += try reader.entries(of: record.policy.id.text, in: .policy, at: size).suffix(1)
    }
    let coming = Set(tally.coming.map(\.sequence))
    return try Set(users).sorted().filter { tally.willCount($0) && !coming.contains($0) }.flatMap { number in
      let payload = try reader.entries(number...number).first?.payload
      return (payload?.statuses ?? []).compactMap { policy, value -> Resting? in
        guard let scale = scales[policy], scale.value(value) != value else { return nil }
        return Resting(
          entry: number, about: payload?.subject.map { ThingName($0.space, $0.id) },
          on: .scale(policy, value: value))
      }
    }
  }
}

extension Payload {
  /// The policy that it defines or revises.
  fileprivate var policyAsSaid: Policy? {
    switch self {
    case .policyDefined(let policy), .policyRevised(let policy, _): policy
    default: nil
    }
  }

  fileprivate var policy: PolicyID? { policyAsSaid?.id }
}

import EDTF
import PolicyModel

/// Answers questions to a ledger in memory.
class MemoryReader: LedgerReader {
  fileprivate(set) var ledger: MemoryLedger
  /// What was folded already, by the size of the prefix.
  fileprivate var folds: [Int: LedgerFold] = [:]
  /// Of each entry, once they were asked for.
  fileprivate var subjects: [[Subject]]?

  init(_ ledger: MemoryLedger) {
    self.ledger = ledger
  }

  var head: Head { ledger.head }

  func head(size: Int) throws -> Head? {
    ledger.heads.indices.contains(size) ? ledger.heads[size] : nil
  }

  func size(recordedBy time: Timestamp) throws -> Int {
    ledger.entries.count { $0.entry.recordedAt <= time }
  }

  func entries(_ range: ClosedRange<Int>) throws -> [Entry] {
    ledger.entries.lazy.map(\.entry).filter { range.contains($0.sequence) }
  }

  func entries(ofAct act: Int, at size: Int) throws -> [Int] {
    ledger.entries.prefix(max(0, size)).lazy.map(\.entry).filter { $0.act == act }.map(\.sequence)
  }

  func mergers(at size: Int) throws -> Mergers { Mergers(fold(at: size).merges) }

  func entries(of id: String, in space: Space, at size: Int) throws -> [Int] {
    let thing = Subject(space: space, id: id)
    let subjects = subjects ?? Subject.each(of: ledger.entries.lazy.map(\.entry))
    self.subjects = subjects
    return subjects.prefix(max(0, size)).indices.filter { subjects[$0].contains(thing) }.map { $0 + 1 }
  }

  func digest(ofOnlyEntryOf id: String, in space: Space, at size: Int) throws -> Digest? {
    let entries = try entries(of: id, in: space, at: size)
    return entries.count == 1 ? ledger.entries[entries[0] - 1].payloadDigest : nil
  }

  func actors(_ selection: Selection<ActorID>, at size: Int) throws -> [ActorRecord] {
    let fold = fold(at: size)
    let mergers = Mergers(fold.merges)
    let united = mergers.united(pick(.all, from: fold.actors))
    guard case .some(let ids) = selection else { return united }
    let wanted = Set(ids.map(mergers.root))
    return united.filter { wanted.contains($0.actor.id) }
  }

  func actors(belongingTo groups: [ActorID], at size: Int) throws -> [ActorRecord] {
    let wanted = Set(groups.map(Mergers(fold(at: size).merges).root))
    return try actors(.all, at: size).filter { record in
      record.actor.memberships.contains { wanted.contains($0.of) }
    }
  }

  func actors(succeededBy actors: [ActorID], at size: Int) throws -> [ActorRecord] {
    let wanted = Set(actors.map(Mergers(fold(at: size).merges).root))
    return try self.actors(.all, at: size).filter { record in
      record.actor.life.successors.contains { wanted.contains($0.actor) }
    }
  }

  func policies(_ selection: Selection<PolicyID>, at size: Int) throws -> [PolicyRecord] {
    let fold = fold(at: size)
    return pick(selection, from: fold.policies).map(Mergers(fold.merges).renamed)
  }

  func policies(issuedBy actors: [ActorID], at size: Int) throws -> [PolicyRecord] {
    let wanted = Set(actors.map(Mergers(fold(at: size).merges).root))
    return try policies(.all, at: size).filter { wanted.contains($0.policy.issuer) }
  }

  func policies(about topics: [TopicID], at size: Int) throws -> [PolicyRecord] {
    try policies(.all, at: size).filter { $0.policy.topic.map(topics.contains) ?? false }
  }

  func topics(_ selection: Selection<TopicID>, at size: Int) throws -> [TopicRecord] {
    pick(selection, from: fold(at: size).topics)
  }

  func sources(_ selection: Selection<SourceID>, at size: Int) throws -> [SourceRecord] {
    pick(selection, from: fold(at: size).sources)
  }

  func events(_ selection: EventSelection, at size: Int) throws -> [EventHistory] {
    let fold = fold(at: size)
    let mergers = Mergers(fold.merges)
    // Who reads all bit by bit asks for some of them many times.
    if case .some(let ids) = selection {
      return pick(.some(ids.filter { !fold.retracted.contains($0) }), from: fold.events).map(mergers.renamed)
    }
    return pick(.all, from: fold.events).map(mergers.renamed).filter { history in
      !fold.retracted.contains(history.id) && selection.holds(history, mergers)
    }
  }

  func events(citing source: SourceID, at size: Int) throws -> [EventID] {
    try events(.citing([source]), at: size).map(\.id)
  }

  func entriesOfEvents(at size: Int) throws -> EntriesOfEvents {
    EntriesOfEvents(try events(.all, at: size))
  }

  func statusEffects(on policies: [PolicyID], reported: Day?, at size: Int) throws -> StatusEffects {
    try statusEffectsOfHistories(on: policies, reported: reported, at: size)
  }

  func assertions(of selection: Selection<PolicyID>, at size: Int) throws -> [AssertionRecord] {
    let all = fold(at: size).assertions
    guard case .some(let some) = selection else { return all }
    let wanted = Set(some)
    return all.filter { wanted.contains($0.assertion.policy) }
  }

  func ids(startingWith prefix: String, in space: Space, limit: Int, at size: Int) throws -> [String] {
    let starting = fold(at: size).ids(in: space).filter { $0.utf8.starts(with: prefix.utf8) }
    return Array(starting.sorted().prefix(max(0, limit)))
  }

  func actors(named name: String, at size: Int) throws -> [ActorID] {
    let key = Folded.key(name)
    return try actors(.all, at: size).map(\.actor).filter { actor in
      Folded.key(actor.name) == key || actor.aliases.contains { Folded.key($0.name) == key }
    }.map(\.id)
  }

  func actors(coded code: String, at size: Int) throws -> [ActorID] {
    try actors(.all, at: size).map(\.actor).filter { actor in
      actor.codes.contains { Code.same($0.code, code) }
    }.map(\.id)
  }

  func source(url: String, at size: Int) throws -> SourceID? {
    let same = try sources(.all, at: size).filter {
      $0.source.url.map { $0.utf8.elementsEqual(url.utf8) } ?? false
    }
    return same.min { $0.entry < $1.entry }?.source.id
  }

  func texts(with term: SearchTerm, at size: Int) throws -> [TextOfThing] {
    let fold = fold(at: size)
    return fold.searchedTexts.filter { $0.holds(term) }.map(Mergers(fold.merges).renamed)
  }

  private func fold(at size: Int) -> LedgerFold {
    if let folded = folds[size] { return folded }
    let fold = LedgerFold(ledger.entries.prefix(max(0, size)).lazy.map(\.entry))
    folds[size] = fold
    return fold
  }

  private func pick<Element, Thing>(
    _ selection: Selection<ID<Element>>, from things: [ID<Element>: Thing]
  ) -> [Thing] {
    let ids: Set<ID<Element>> =
      switch selection {
      case .all: Set(things.keys)
      case .some(let some): Set(some)
      }
    return ids.sorted().compactMap { things[$0] }
  }
}

/// A reader that appends. Its store takes its ledger over once all went well.
final class MemoryWriter: MemoryReader, LedgerWriter {
  func append(
    _ payloads: [Payload], ids: [String], recordedAt: Timestamp, recorder: String, act: Int?
  ) throws -> [Entry] {
    folds.removeAll()
    subjects = nil
    return try ledger.append(payloads, ids: ids, recordedAt: recordedAt, recorder: recorder, act: act)
  }
}

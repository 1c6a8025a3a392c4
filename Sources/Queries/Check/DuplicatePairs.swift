import EDTF
import PolicyModel

/// Which events may be one and the same, found without holding each against each.
///
/// Two titles that have three quarters of their words in common share one of their rarest words: only events of the
/// same actors that share such a word, on days that meet or lie close together, are held against each other.
struct DuplicatePairs {
  private let events: [ComparedEvent]
  private let rank: [String: Int]
  private let between: ChangesBetween

  /// So many days may lie between what is one event, told twice.
  static let mostDaysApart = 3

  /// The pairs, the one recorded first before the other; each event once as the later one.
  static func among(_ events: [Event]) -> [(Event, Event)] {
    let pairs = DuplicatePairs(events)
    return pairs.found().map { (events[$0.first], events[$0.second]) }
  }

  private init(_ events: [Event]) {
    between = ChangesBetween(events)
    self.events = events.enumerated().compactMap { ComparedEvent($0.element, at: $0.offset) }
    var counts: [String: Int] = [:]
    for event in self.events { for word in event.words { counts[word, default: 0] += 1 } }
    rank = counts
  }

  private struct Block: Hashable {
    var group: String
    var word: String
  }

  private func found() -> [(first: Int, second: Int)] {
    var blocks: [Block: [Int]] = [:]
    for (index, event) in events.enumerated() {
      for word in rarest(event) { blocks[Block(group: event.group, word: word), default: []].append(index) }
    }
    var pairs: Set<Pair> = []
    for block in blocks.values where block.count > 1 { pairs.formUnion(self.pairs(block)) }
    // What happens again and again on one day after another is a series, and not one thing.
    var apart: [Int: Int] = [:]
    for pair in pairs where events[pair.first].isApart(from: events[pair.second]) {
      apart[pair.first, default: 0] += 1
      apart[pair.second, default: 0] += 1
    }
    var firsts: [Int: Int] = [:]
    for pair in pairs {
      let isSeries =
        events[pair.first].isApart(from: events[pair.second])
        && max(apart[pair.first] ?? 0, apart[pair.second] ?? 0) > 1
      if !isSeries { firsts[pair.second] = min(firsts[pair.second] ?? pair.first, pair.first) }
    }
    return firsts.sorted { $0.key < $1.key }.map { (events[$0.value].place, events[$0.key].place) }
  }

  /// So many of the rarest words that no title with three quarters in common lacks all of them.
  private func rarest(_ event: ComparedEvent) -> ArraySlice<String> {
    let count = event.words.count
    let sorted = event.words.sorted { ((rank[$0] ?? 0), $0) < ((rank[$1] ?? 0), $1) }
    return sorted.prefix(count - (3 * count + 3) / 4 + 1)
  }

  private struct Pair: Hashable {
    var first: Int
    var second: Int

    init(_ one: Int, _ other: Int) {
      first = min(one, other)
      second = max(one, other)
    }
  }

  /// Those of a block that are alike, by days: each is held against the nearest before it whose days meet its own, or lie
  /// close before.
  private func pairs(_ block: [Int]) -> [Pair] {
    let byDay = block.sorted { (events[$0].first, $0) < (events[$1].first, $1) }
    var found: [Pair] = []
    var open: [Int] = []
    for index in byDay {
      open.removeAll {
        events[$0].last.adding(DuplicatePairs.mostDaysApart) < events[index].first
      }
      for other in open.suffix(DuplicatePairs.mostCompared).reversed()
      where events[other].isNearly(events[index]) && !between.differ(events[other], events[index]) {
        found.append(Pair(other, index))
        break
      }
      open.append(index)
      // A day with more is one of a register, whose lines are alike in their words and not in what they tell.
      if open.count > 2 * DuplicatePairs.mostCompared { open.removeFirst(DuplicatePairs.mostCompared) }
    }
    return found
  }

  private static let mostCompared = 50
}

/// What of an event is compared with others.
struct ComparedEvent {
  /// Its place among all.
  let place: Int
  let id: EventID
  /// Who took part, and whether it happened or was only planned.
  let group: String
  let words: Set<String>
  let first: Day
  let last: Day
  /// What it does to which key.
  let effects: [PolicyKey: KeyOperation]
  private let type: EventType
  /// Whether its title has so few words that only the very same is like it.
  private let isShort: Bool
  private let related: Set<EventID>
  private let spot: String?

  /// A key of a policy.
  struct PolicyKey: Hashable {
    var policy: PolicyID
    var key: Key
  }

  /// Nil where its title says nothing, or its date too little.
  init?(_ event: Event, at place: Int) {
    self.place = place
    id = event.id
    type = event.type
    let all = NameWords.of(event.title)
    let telling = Set(all.filter { $0.count > 2 || NameWords.hasDigit($0) })
    isShort = telling.count < 3
    words = isShort ? Set(all) : telling
    let days = event.date.everyDay
    guard !words.isEmpty, let first = days.first, let last = days.last, last.number - first.number <= 62
    else { return nil }
    self.first = first
    self.last = last
    group =
      Set(event.participants.map(\.actor.text)).sorted().joined(separator: " ") + " "
      + event.modality.rawValue
    effects = Dictionary(
      event.effects.flatMap { effect in
        effect.changes.map { (PolicyKey(policy: effect.policy, key: $0.key), $0.does) }
      }, uniquingKeysWith: { _, last in last })
    related = Set(event.relations.map(\.event))
    spot = event.place.map(Folded.key)
  }

  /// Whether they lie on days that do not meet.
  func isApart(from other: ComparedEvent) -> Bool { last < other.first || other.last < first }

  /// Whether the other may be the same, told again; one that is related to it was told apart by somebody.
  func isNearly(_ other: ComparedEvent) -> Bool {
    if related.contains(other.id) || other.related.contains(id) { return false }
    if !effects.isEmpty, !other.effects.isEmpty, effects != other.effects { return false }
    if let spot, let otherSpot = other.spot, spot != otherSpot { return false }
    // On another day, only the same sort of thing is one told again.
    if isApart(from: other), type != other.type { return false }
    if isShort || other.isShort { return words == other.words }
    let common = words.intersection(other.words).count
    guard 4 * common >= 3 * words.union(other.words).count else { return false }
    // Numbers tell apart: the tenth package is not the eleventh.
    return words.filter(NameWords.hasDigit) == other.words.filter(NameWords.hasDigit)
  }
}

/// What else became of a key between two events that do the same: then the later one brings it back.
private struct ChangesBetween {
  private var changes: [ComparedEvent.PolicyKey: [(day: Day, does: KeyOperation)]] = [:]

  init(_ events: [Event]) {
    for event in events where event.modality.changesState {
      for effect in event.effects {
        let day = (effect.effective ?? event.date).earliestForOrder
        for change in effect.changes {
          let key = ComparedEvent.PolicyKey(policy: effect.policy, key: change.key)
          changes[key, default: []].append((day, change.does))
        }
      }
    }
  }

  /// Whether a key that both change was changed otherwise between them.
  func differ(_ one: ComparedEvent, _ other: ComparedEvent) -> Bool {
    guard one.isApart(from: other) else { return false }
    let days = min(one.first, other.first)...max(one.last, other.last)
    return one.effects.contains { key, does in
      other.effects[key] == does
        && (changes[key] ?? []).contains { $0.does != does && days.contains($0.day) }
    }
  }
}

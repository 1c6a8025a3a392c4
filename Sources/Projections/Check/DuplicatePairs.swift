import EDTF
import PolicyModel

/// Which events may be one and the same, found without holding each against each.
///
/// Two titles that have three quarters of their words in common share one of their rarest words: only events of the
/// same actors that share such a word, on days that meet, are held against each other.
struct DuplicatePairs {
  private let events: [ComparedEvent]
  private let rank: [String: Int]

  /// The pairs, the one recorded first before the other; each event once as the later one.
  static func among(_ events: [Event]) -> [(Event, Event)] {
    let pairs = DuplicatePairs(events)
    return pairs.found().map { (events[$0.first], events[$0.second]) }
  }

  private init(_ events: [Event]) {
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
    var firsts: [Int: Int] = [:]
    for block in blocks.values where block.count > 1 {
      for (one, other) in pairs(block) {
        let (first, second) = (min(one, other), max(one, other))
        firsts[second] = min(firsts[second] ?? first, first)
      }
    }
    return firsts.sorted { $0.key < $1.key }.map { (events[$0.value].place, events[$0.key].place) }
  }

  /// So many of the rarest words that no title with three quarters in common lacks all of them.
  private func rarest(_ event: ComparedEvent) -> ArraySlice<String> {
    let count = event.words.count
    let sorted = event.words.sorted { ((rank[$0] ?? 0), $0) < ((rank[$1] ?? 0), $1) }
    return sorted.prefix(count - (3 * count + 3) / 4 + 1)
  }

  /// Those of a block that are alike, by days: each is held against the nearest before it whose days meet its own.
  private func pairs(_ block: [Int]) -> [(Int, Int)] {
    let byDay = block.sorted { (events[$0].first, $0) < (events[$1].first, $1) }
    var found: [(Int, Int)] = []
    var open: [Int] = []
    for index in byDay {
      open.removeAll { events[$0].last < events[index].first }
      for other in open.suffix(DuplicatePairs.mostCompared).reversed()
      where events[other].isNearly(events[index]) {
        found.append((other, index))
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
  private let effects: Set<String>
  private let related: Set<EventID>
  private let spot: String?

  /// Nil where its title or its date says too little.
  init?(_ event: Event, at place: Int) {
    self.place = place
    id = event.id
    words = Set(NameWords.of(event.title).filter { $0.count > 2 || NameWords.hasDigit($0) })
    let days = event.date.everyDay
    guard words.count > 2, let first = days.first, let last = days.last, last.number - first.number <= 62
    else { return nil }
    self.first = first
    self.last = last
    group =
      Set(event.participants.map(\.actor.text)).sorted().joined(separator: " ") + " "
      + event.modality.rawValue
    effects = Set(
      event.effects.flatMap { effect in
        effect.changes.map { "\(effect.policy.named($0.key)) \($0.does.word) \($0.does.value ?? "")" }
      })
    related = Set(event.relations.map(\.event))
    spot = event.place.map(Folded.key)
  }

  /// Whether the other may be the same, told again; one that is related to it was told apart by somebody.
  func isNearly(_ other: ComparedEvent) -> Bool {
    if related.contains(other.id) || other.related.contains(id) { return false }
    if !effects.isEmpty, !other.effects.isEmpty, effects != other.effects { return false }
    if let spot, let otherSpot = other.spot, spot != otherSpot { return false }
    let common = words.intersection(other.words).count
    guard 4 * common >= 3 * words.union(other.words).count else { return false }
    // Numbers tell apart: the tenth package is not the eleventh.
    return words.filter(NameWords.hasDigit) == other.words.filter(NameWords.hasDigit)
  }
}

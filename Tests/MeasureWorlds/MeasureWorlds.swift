import EDTF
package import PolicyModel

/// The meaning of a measure's life, told day by day from its definition (DESIGN, section 4): every world of a few events
/// and one key of one policy, one after the other. It shares no code with the program but the values of events.
package struct MeasureWorlds {
  let events: [Event]
  let key: Key
  let days: ClosedRange<Int>
  private let policy: PolicyID
  private static let never = 10_000

  /// What a world chooses a day for.
  private enum Choice: Hashable {
    case event(Int)
    case first(Int, Int)
    case last(Int, Int)
    case from(Int, Int)
    case until(Int, Int)
  }

  private typealias World = [Choice: Int]

  /// - Parameter days: the numbers of the days about which may be asked.
  package init(
    events: [Event], policy: PolicyID = PolicyID(stored: "p"), key: Key, days: ClosedRange<Int>
  ) {
    self.events = events
    self.policy = policy
    self.key = key
    self.days = days
  }

  /// For each day the states that some world gives; nil where there is no world.
  package func answers() -> [Int: Set<AnsweredState>]? {
    var found: [Int: Set<AnsweredState>] = [:]
    var isFound = false
    forEachWorld { story in
      isFound = true
      for day in days { found[day, default: []].formUnion(story.states(on: day)) }
    }
    return isFound ? found : nil
  }

  /// The first and the last day on which, in some world, the unbroken run of `state` up to `day` begins.
  package func beginnings(of state: AnsweredState, upTo day: Int) -> ClosedRange<Int>? {
    var found: ClosedRange<Int>?
    forEachWorld { story in
      var first = day
      var last = day
      var isOnly = true
      for earlier in stride(from: day, through: days.lowerBound, by: -1) {
        let held = story.states(on: earlier)
        guard held.contains(state) else { break }
        first = earlier
        isOnly = isOnly && held.count == 1
        if isOnly { last = earlier }
      }
      found = min(found?.lowerBound ?? first, first)...max(found?.upperBound ?? last, last)
    }
    return found
  }

  // MARK: Worlds

  /// How many choices of days there are, at most `limit`.
  package func count(limit: Int) -> Int {
    var product = 1
    for (_, numbers) in choices() {
      product *= max(numbers.count, 1)
      if product > limit { return limit + 1 }
    }
    return product
  }

  private func choices() -> [(Choice, [Int])] {
    var all: [(Choice, [Int])] = []
    for (e, event) in events.enumerated() {
      all.append((.event(e), numbers(event.date.startDays)))
      for (i, effect) in event.effects.enumerated() {
        if case .on(let date) = effect.starts { all.append((.first(e, i), numbers(date.startDays))) }
        all.append(
          (.last(e, i), ends(effect.until ?? (effect.effective?.isInterval == true ? effect.effective : nil)))
        )
      }
      for (r, relation) in event.relations.enumerated() where relation.type.acts {
        if let from = relation.from { all.append((.from(e, r), numbers(from.startDays))) }
        if let until = relation.until { all.append((.until(e, r), ends(until))) }
      }
    }
    return all
  }

  private func numbers(_ set: DaySet) -> [Int] {
    set.ranges.flatMap { range in
      Array(max(range.first.number, days.lowerBound - 1)...min(range.last.number, days.upperBound + 1))
    }
  }

  private func ends(_ date: EDTFDate?) -> [Int] {
    guard let date else { return [MeasureWorlds.never] }
    return switch date.endDays {
    case .never: [MeasureWorlds.never]
    case .anyDay: Array(days.lowerBound...days.upperBound + 1)
    case .days(let set): numbers(set)
    }
  }

  private func forEachWorld(_ body: (Story) -> Void) {
    let all = choices()
    var world: World = [:]
    func choose(_ index: Int) {
      guard index < all.count else {
        if keepsDays(world) {
          for story in stories(world) where story.isPossible { body(story) }
        }
        return
      }
      for number in all[index].1 {
        world[all[index].0] = number
        choose(index + 1)
      }
      world[all[index].0] = nil
    }
    choose(0)
  }

  /// Ends not before beginnings, and no event before one that it supersedes, repeals, extends or commences.
  private func keepsDays(_ world: World) -> Bool {
    for (e, event) in events.enumerated() {
      for i in event.effects.indices where isOnKeyOrNeeded(e, i) {
        if let first = first(e, i, world), let last = world[.last(e, i)], last < first { return false }
      }
      for relation in event.relations
      where ["supersedes", "repeals", "extends", "commences"].contains(relation.type.rawValue) {
        guard let other = place(relation.event), let mine = world[.event(e)],
          let theirs = world[.event(other)]
        else { continue }
        if mine < theirs { return false }
      }
    }
    return true
  }

  /// An effect's days are a world's only where it is on the key, or its event has none there.
  private func isOnKeyOrNeeded(_ e: Int, _ i: Int) -> Bool {
    doing(e, i) != nil || events[e].effects.indices.allSatisfy { doing(e, $0) == nil }
  }

  private func place(_ id: EventID) -> Int? { events.firstIndex { $0.id == id } }

  private func first(_ e: Int, _ i: Int, _ world: World) -> Int? {
    switch events[e].effects[i].starts {
    case .withEvent: world[.event(e)]
    case .on: world[.first(e, i)]
    case .unknown: nil
    }
  }

  /// What an effect does to the key.
  private func doing(_ e: Int, _ i: Int) -> KeyOperation? {
    let effect = events[e].effects[i]
    guard effect.policy == policy else { return nil }
    if let does = effect.does(to: key) { return does }
    if key == .status || effect.does(to: .status) == nil { return nil }
    let names = events[e].effects.contains { $0.policy == policy && $0.does(to: key) != nil }
    return names ? nil : .clear
  }

  private func isImplied(_ e: Int, _ i: Int) -> Bool {
    let effect = events[e].effects[i]
    return key != .status && effect.does(to: .status) != nil && doing(e, i) == .clear
  }

  // MARK: What bears on the key

  /// 2 where the event names the key itself or through what it acts on, 1 where it only clears it, else 0.
  private func touch(_ e: Int) -> Int {
    var found = 0
    for i in events[e].effects.indices where doing(e, i) != nil {
      found = max(found, events[e].effects[i].does(to: key) == nil ? 1 : 2)
    }
    for relation in events[e].relations {
      if let other = place(relation.event), bears(relation) { found = max(found, touch(other)) }
    }
    return found
  }

  private func bears(_ relation: Relation) -> Bool {
    guard relation.type.acts, let other = place(relation.event) else { return false }
    let touched = touch(other)
    if touched == 0 { return false }
    return relation.of.isEmpty
      || relation.of.contains { target in
        target.policy == policy
          && (target.key == nil || target.key == key || target.key == .status && touched == 1)
      }
  }

  // MARK: One world, day by day

  /// The worlds that one choice of days leaves: several where either of two commencements may count.
  private func stories(_ world: World) -> [Story] {
    var open = [Story(worlds: self, world: world, chosen: [:])]
    var done: [Story] = []
    while let story = open.popLast() {
      if let (event, relations) = story.openCommencement() {
        for relation in relations {
          open.append(
            Story(worlds: self, world: world, chosen: story.chosen.merging([event: relation]) { $1 }))
        }
      } else {
        done.append(story)
      }
    }
    return done
  }

  /// Which relation of which event.
  struct Link: Hashable {
    var event: Int
    var relation: Int
  }

  /// One world.
  private struct Story {
    let worlds: MeasureWorlds
    let world: World
    let chosen: [Int: Link]

    private var all: ClosedRange<Int> { (worlds.days.lowerBound - 1)...(worlds.days.upperBound + 3) }

    private func naming(_ e: Int, _ type: RelationType) -> [Link] {
      worlds.events.indices.flatMap { f in
        worlds.events[f].relations.indices.compactMap { r in
          let relation = worlds.events[f].relations[r]
          return relation.type == type && relation.event == worlds.events[e].id && worlds.bears(relation)
            ? Link(event: f, relation: r) : nil
        }
      }
    }

    private func relation(_ link: Link) -> Relation { worlds.events[link.event].relations[link.relation] }

    /// The spans on which a relation is meant to act, before anything acts on its event.
    private func spans(_ link: Link) -> [(first: Int?, last: Int)] {
      let e = link.event
      let relation = relation(link)
      let near = worlds.events[e].effects.indices.filter { worlds.doing(e, $0) != nil }
      let used = near.isEmpty ? Array(worlds.events[e].effects.indices) : near
      let days = used.map {
        (first: worlds.first(e, $0, world), last: world[.last(e, $0)] ?? MeasureWorlds.never)
      }
      let own = (first: world[.event(e)], last: MeasureWorlds.never)
      if relation.from == nil, relation.until == nil { return days.isEmpty ? [own] : days }
      let first =
        relation.from != nil
        ? world[.from(e, link.relation)] : days.isEmpty ? own.first : days.compactMap(\.first).min()
      let last =
        relation.until != nil
        ? world[.until(e, link.relation)] ?? MeasureWorlds.never
        : days.isEmpty ? MeasureWorlds.never : days.map(\.last).max() ?? MeasureWorlds.never
      return [(first, last)]
    }

    func acts(_ link: Link, _ day: Int) -> Bool {
      isMeant(link, day) && counts(link.event, day)
    }

    private func firstActing(_ link: Link) -> Int? { all.first { acts(link, $0) } }

    func counts(_ e: Int, _ day: Int) -> Bool {
      if naming(e, .suspends).contains(where: { acts($0, day) }) { return false }
      let ending = naming(e, .repeals) + naming(e, .supersedes)
      return !ending.contains { link in
        (all.lowerBound...max(all.lowerBound, day)).contains { acts(link, $0) }
      }
    }

    private func isMeant(_ link: Link, _ day: Int) -> Bool {
      spans(link).contains { span in lasts(link.event, span.first, span.last, day) != nil }
    }

    /// The day since which what `e` does lasts on `day`, where it was to last so; nil where it does not.
    private func lasts(_ e: Int, _ first: Int?, _ last: Int, _ day: Int) -> (since: Int, by: Link?)? {
      let moved = commencement(e).flatMap(firstActing)
      guard let first = moved ?? first, day >= first else { return nil }
      let by = moved == nil ? nil : commencement(e)
      if day <= last { return (first, by) }
      if last == MeasureWorlds.never { return nil }
      var since: (since: Int, by: Link?)?
      for link in naming(e, .extends) where acts(link, day) {
        let start = extensionStart(e, link, first, last, by)
        if start.since >= since?.since ?? Int.min { since = start }
      }
      return since
    }

    /// Where what an extension prolongs has its place: the old one, or the extension's first day if it had ended.
    private func extensionStart(_ e: Int, _ link: Link, _ first: Int, _ last: Int, _ by: Link?) -> (
      since: Int, by: Link?
    ) {
      let moved = commencement(link.event).flatMap(firstActing)
      let begins = moved ?? spans(link).compactMap(\.first).min() ?? first
      if begins <= last { return (first, by) }
      for other in naming(e, .extends) where other != link && acts(other, begins) {
        let otherMoved = commencement(other.event).flatMap(firstActing)
        guard let start = otherMoved ?? spans(other).compactMap(\.first).min(), start < begins else {
          continue
        }
        return extensionStart(e, other, first, last, by)
      }
      return (begins, link)
    }

    /// The commencement that counts for an event.
    private func commencement(_ e: Int) -> Link? {
      if let chosen = chosen[e] { return chosen }
      let acting = naming(e, .commences).filter { firstActing($0) != nil }
      return latest(acting).first
    }

    private func latest(_ links: [Link]) -> [Link] {
      links.filter { one in !links.contains { $0 != one && isLater($0.event, one.event) } }
    }

    private func isLater(_ f: Int, _ e: Int) -> Bool {
      guard let a = world[.event(f)], let b = world[.event(e)] else { return false }
      if a != b { return a > b }
      if worlds.comesAfter(f, e, ["amends", "supersedes"]) { return true }
      if worlds.comesAfter(e, f, ["amends", "supersedes"]) { return false }
      if let x = worlds.events[f].date.timeOfDay, let y = worlds.events[e].date.timeOfDay {
        return x.secondsFromMidnight > y.secondsFromMidnight
      }
      return false
    }

    /// An event of which several commencements stand equal, with different days.
    func openCommencement() -> (Int, [Link])? {
      for e in worlds.events.indices where chosen[e] == nil {
        let meant = latest(naming(e, .commences).filter { firstActing($0) != nil })
        if Set(meant.map(firstActing)).count > 1 { return (e, meant) }
      }
      return nil
    }

    /// Whether no commencement is after the last day of what it starts, and what amends starts no earlier.
    var isPossible: Bool {
      for e in worlds.events.indices {
        for link in naming(e, .commences) {
          guard let first = spans(link).compactMap(\.first).min() else { continue }
          for i in worlds.events[e].effects.indices where worlds.doing(e, i) != nil {
            if let last = world[.last(e, i)], first > last { return false }
          }
          for r in worlds.events[e].relations.indices {
            let own = worlds.events[e].relations[r]
            guard own.type == .suspends || own.type == .extends, worlds.bears(own) else { continue }
            if let last = spans(Link(event: e, relation: r)).map(\.last).max(), first > last { return false }
          }
        }
        for r in worlds.events[e].relations.indices {
          let own = worlds.events[e].relations[r]
          guard own.type.acts, worlds.bears(own), own.from != nil || own.until != nil else { continue }
          let link = Link(event: e, relation: r)
          if let first = spans(link)[0].first, spans(link)[0].last < first { return false }
        }
      }
      for later in places {
        for earlier in places where worlds.comesAfter(later.event, earlier.event, ["amends"]) {
          if let a = start(later), let b = start(earlier), b > a { return false }
        }
      }
      return true
    }

    /// An effect on the key.
    struct SourceLocation {
      var event: Int
      var effect: Int
    }

    private var places: [SourceLocation] {
      worlds.events.indices.flatMap { e in
        worlds.events[e].effects.indices.filter { worlds.doing(e, $0) != nil }.map {
          SourceLocation(event: e, effect: $0)
        }
      }
    }

    private func start(_ place: SourceLocation) -> Int? {
      all.first {
        lasts(
          place.event, worlds.first(place.event, place.effect, world),
          world[.last(place.event, place.effect)] ?? 0, $0) != nil
      }
    }

    func states(on day: Int) -> Set<AnsweredState> {
      let holding = places.compactMap { place -> (SourceLocation, Int, TimeOfDay?)? in
        let (e, i) = (place.event, place.effect)
        guard counts(e, day),
          let lasting = lasts(e, worlds.first(e, i, world), world[.last(e, i)] ?? 0, day)
        else { return nil }
        return (place, lasting.since, lasting.by.map(time) ?? worlds.time(e, i))
      }
      if holding.isEmpty { return [.unstated] }
      let after = { (x: (SourceLocation, Int, TimeOfDay?), y: (SourceLocation, Int, TimeOfDay?)) -> Bool in
        if worlds.comesAfter(x.0.event, y.0.event, ["amends"]) { return true }
        if worlds.comesAfter(y.0.event, x.0.event, ["amends"]) { return false }
        if x.1 != y.1 { return x.1 > y.1 }
        if worlds.comesAfter(x.0.event, y.0.event, ["amends", "supersedes"]) { return true }
        if worlds.comesAfter(y.0.event, x.0.event, ["amends", "supersedes"]) { return false }
        if let a = x.2, let b = y.2, a.secondsFromMidnight != b.secondsFromMidnight {
          return a.secondsFromMidnight > b.secondsFromMidnight
        }
        let isAlone = !worlds.events[x.0.event].effects.contains {
          $0.policy == worlds.policy && $0.does(to: .status) != nil
        }
        return worlds.isImplied(y.0.event, y.0.effect) && !worlds.isImplied(x.0.event, x.0.effect) && isAlone
      }
      // One after which nothing comes that does not also, through others, come before it.
      func reaches(_ x: Int, _ y: Int) -> Bool {
        var open = [x]
        var seen: Set<Int> = []
        while let next = open.popLast() {
          for other in holding.indices where after(holding[next], holding[other]) {
            if other == y { return true }
            if seen.insert(other).inserted { open.append(other) }
          }
        }
        return false
      }
      let last = holding.indices.filter { one in
        holding.indices.allSatisfy { $0 == one || !reaches($0, one) || reaches(one, $0) }
      }
      return Set(
        last.compactMap { worlds.doing(holding[$0].0.event, holding[$0].0.effect) }.map(AnsweredState.init))
    }

    /// The time of a start that a relation made.
    private func time(_ link: Link) -> TimeOfDay? {
      let e = link.event
      if let from = relation(link).from { return from.timeOfDay }
      let near = worlds.events[e].effects.indices.first { worlds.doing(e, $0) != nil }
      return near.map { worlds.events[e].effects[$0].effective ?? worlds.events[e].date }?.timeOfDay
        ?? (near == nil ? worlds.events[e].date.timeOfDay : nil)
    }
  }

  private func time(_ e: Int, _ i: Int) -> TimeOfDay? {
    (events[e].effects[i].effective ?? events[e].date).timeOfDay
  }

  private func comesAfter(_ f: Int, _ e: Int, _ types: [String]) -> Bool {
    events[f].relations.contains { relation in
      guard types.contains(relation.type.rawValue), let other = place(relation.event) else { return false }
      return other == e || comesAfter(other, e, types)
    }
  }
}

import EDTF
package import Ledger
package import PolicyModel

/// Takes lists: tables of what one source said that held on the day on which it published them.
///
/// What a list says that the source did not say before starts on its day; what it says again is looked at on that day.
/// Of a whole list, what it has no longer ends on its day. Lists may come in any order: what a later one, taken already,
/// only said again, or had no longer, is said there anew.
package struct Listing {
  private let session: any LedgerWriter
  private let writer: Writer
  private let reason: RevisionReason
  /// Whether each list is the whole of its source.
  private let isWhole: Bool
  private var scope: ReconciledScope
  private var list: List?

  /// The list that is being taken.
  private struct List {
    var source: SourceID
    var day: Day
    /// Its citation.
    var citation: CitationDraft
    /// What the ledger had of its source before, and what it has now.
    let before: ListCourses
    var courses: [PolicyID: ListCourse]
    /// What it said of which policy.
    var said: [PolicyID: (changes: [KeyChange], place: SourceLocation)] = [:]
  }

  package init(
    _ session: any LedgerWriter, _ writer: Writer, because reason: RevisionReason, isWhole: Bool,
    scope: ReconciledScope
  ) {
    self.session = session
    self.writer = writer
    self.reason = reason
    self.isWhole = isWhole
    self.scope = scope
  }

  /// Takes a row: the event that it would be if nothing was said before.
  package mutating func take(_ draft: EventDraft) throws -> [Acknowledgement] {
    let facts = try writer.facts(draft.needsWhenReconciled)
    let content = try draft.content(facts)
    var list = try list ?? begin(with: draft, facts)
    defer { self.list = list }
    let place = draft.id?.place ?? .none
    guard let effect = content.effects.first,
      case .one(let policy)? = facts.policies[draft.effects[0].policy.text]
    else { return [] }
    if let said = list.said[effect.policy] {
      if said.changes == effect.changes { return [unchanged(draft)] }
      throw Rejection([Problem(ListRule.twice(effect.policy, before: said.place), at: place)])
    }
    list.said[effect.policy] = (effect.changes, place)
    let course = list.courses[effect.policy] ?? ListCourse(of: policy)
    list.courses[effect.policy] = course
    let own = course.points(on: list.day)
    if own.contains(where: { $0.changes == effect.changes }) { return [unchanged(draft)] }
    if let point = own.last {
      let done = try writer.write(.recordEvent(draft.under(point.event)), onExisting: .revise(reason))
      list.courses[effect.policy]?.replace(point.event, on: list.day, by: effect.changes)
      return [done] + (try resay(effect.policy, after: point.isStated ? point.changes : nil, &list))
    }
    let old = course.state(before: list.day)
    let isEndedAgain = old == nil && ListCourse.isEnd(effect.changes) && course.hasPoint(before: list.day)
    if old == effect.changes || isEndedAgain {
      return [try look(effect.policy, again: course.looked.contains(list.day), draft)]
    }
    let done = try record(draft)
    list.courses[effect.policy]?.add(
      .init(day: list.day, event: EventID(stored: done.subject), changes: effect.changes))
    return [done] + (try resay(effect.policy, after: old, &list))
  }

  /// What would be retracted if the list ended here: policies of which only this day's list ever spoke, and speaks no more.
  package mutating func vanishing() throws -> VanishedPolicies {
    var vanished = VanishedPolicies()
    guard isWhole, let list else { return vanished }
    scope = try scope.found(session, at: session.head.size)
    for id in gone(list) {
      guard let points = list.courses[id]?.points, points.count == 1, points[0].day == list.day else {
        continue
      }
      vanished.add([id])
    }
    return vanished
  }

  /// Ends what a whole list has no longer, and gives each acknowledgement to `done`.
  package mutating func finish(_ done: (Acknowledgement) throws -> Void) throws {
    guard isWhole else { return }
    guard var list else { throw Rejection([Problem(ReconcileRule.saysNothing, at: .none)]) }
    scope = try scope.found(session, at: session.head.size)
    for policy in gone(list) {
      for acknowledgement in try end(policy, &list) { try done(acknowledgement) }
    }
    self.list = list
  }

  /// The policies in scope that the source stated and the list says nothing of.
  private func gone(_ list: List) -> [PolicyID] {
    list.courses.values.filter { course in
      list.said[course.policy.id] == nil && scope.contains(course.policy)
        && (course.points(on: list.day).last?.isStated ?? (course.state(before: list.day) != nil))
    }.map(\.policy.id).sorted()
  }

  private mutating func begin(with draft: EventDraft, _ facts: Facts) throws -> List {
    let citation = draft.citations[0]
    var resolver = Resolver(facts)
    let source = resolver.source(citation.source)?.id
    try resolver.check()
    guard let source, let day = draft.date.latest.day else { throw Rejection(resolver.problems) }
    let before = try ListCourses(of: source, session, at: session.head.size)
    var plain = citation
    plain.locator = nil
    return List(source: source, day: day, citation: plain, before: before, courses: before.byPolicy)
  }
}

// MARK: - What is written

extension Listing {
  private func unchanged(_ draft: EventDraft) -> Acknowledgement {
    writer.nothing(in: .event, of: draft.id?.value ?? "")
  }

  /// Records a new event under a free id, unless it was taken back, or another source says the very same.
  private func record(_ draft: EventDraft) throws -> Acknowledgement {
    if let id = draft.id, try writer.entry(recording: id.value) != nil {
      let apart = try writer.keptApart(draft, isCorrection: true)
      let there = try session.events(.some([EventID(stored: id.value)]), at: session.head.size).first
      let content = try draft.content(try writer.facts(draft.needsWhenReconciled))
      let isSame =
        there.map { $0.newest.date == content.date && $0.newest.effects == content.effects } ?? false
      if isSame || there == nil && !isWhole {
        return try writer.write(.recordEvent(draft), onExisting: .revise(reason))
      }
      return try recordFree(apart)
    }
    return try recordFree(draft)
  }

  private func recordFree(_ draft: EventDraft) throws -> Acknowledgement {
    try writer.recordUnderFreeID(draft, because: reason.reason)
  }

  /// Says that the source was looked at, and said nothing new.
  private func look(_ policy: PolicyID, again: Bool, _ draft: EventDraft) throws -> Acknowledgement {
    if again { return unchanged(draft) }
    var citation = draft.citations[0]
    citation.locator = nil
    return try writer.write(
      .review(
        ReviewPolicy(
          policy: Reference(policy.text, at: draft.id?.place ?? .none), on: draft.date, citations: [citation],
          note: nil)),
      onExisting: .revise(reason))
  }

  /// What later lists said of a policy that is another since this one: where the next only said again what was, it says
  /// that anew; where it is whole and had no word of it, it ends it.
  private func resay(
    _ policy: PolicyID, after old: [KeyChange]?, _ list: inout List
  ) throws -> [Acknowledgement] {
    guard let course = list.courses[policy] else { return [] }
    let next = course.nextDay(after: list.day) ?? .distantFuture
    for day in list.before.days where day > list.day && day < next {
      if course.looked.contains(day) {
        return [try say(old ?? ListCourse.end, of: course.policy, on: day, &list)]
      }
      if isWhole, course.state(before: day) != nil, list.before.isWhole(on: day, of: course.policy.topic) {
        return [try say(ListCourse.end, of: course.policy, on: day, &list)]
      }
    }
    return []
  }

  /// Records that the source said this of a policy on that day.
  private func say(
    _ changes: [KeyChange], of policy: Policy, on day: Day, _ list: inout List
  ) throws -> Acknowledgement {
    let done = try recordFree(draft(changes, of: policy, on: day, list))
    list.courses[policy.id]?.add(.init(day: day, event: EventID(stored: done.subject), changes: changes))
    return done
  }

  private func draft(_ changes: [KeyChange], of policy: Policy, on day: Day, _ list: List) -> EventDraft {
    var citation = list.citation
    citation.reported = .on(EDTFDate(day))
    let status = changes.first { $0.key == .status }?.does
    let word =
      switch status {
      case .set(let value): value
      case .clear: "ended"
      case .unknown, nil: "no data"
      }
    return EventDraft(
      id: Written(
        Slug.make("\(day)", longest: 25) + "-" + Slug.make(policy.id.text, longest: 170), at: .none),
      date: EDTFDate(day), type: status == .clear ? .termination : .change, title: "\(policy.title): \(word)",
      participants: [Participant(actor: policy.issuer, role: .issuer)], policy: policy.id, changes: changes,
      citations: [citation])
  }

  /// Ends a policy on the list's day; where the list of that day stated it before, that is corrected.
  private func end(_ policy: PolicyID, _ list: inout List) throws -> [Acknowledgement] {
    guard let course = list.courses[policy] else { return [] }
    let before = course.state(before: list.day)
    guard let own = course.points(on: list.day).last else {
      let done = try say(ListCourse.end, of: course.policy, on: list.day, &list)
      return [done] + (try resay(policy, after: before, &list))
    }
    let event = Reference(own.event.text, at: .none)
    var done: [Acknowledgement] = []
    if before == nil {
      done.append(
        try writer.write(
          .retractEvent(RetractEvent(event: event, reason: reason.reason)), onExisting: .refuse))
      list.courses[policy]?.replace(own.event, on: list.day, by: nil)
    } else {
      let ending = draft(ListCourse.end, of: course.policy, on: list.day, list)
      let facts = try writer.facts(ending.needsWhenReconciled)
      let history = try session.events(.some([own.event]), at: session.head.size)
      let decision = try decideReconciliation(ending, facts, among: history, because: reason.reason).decision
      done.append(try writer.append(writer.meaning(decision, of: .recordEvent(ending)), facts))
      list.courses[policy]?.replace(own.event, on: list.day, by: ListCourse.end)
    }
    return done + (try resay(policy, after: own.changes, &list))
  }
}

extension ListCourse {
  /// What an event says that ends a policy.
  fileprivate static let end = [KeyChange(key: .status, does: .clear)]
}

/// What a list may say.
enum ListRule: BrokenRule {
  case twice(PolicyID, before: SourceLocation)

  var description: String {
    switch self {
    case .twice(let policy, let place):
      "\(place.description.isEmpty ? "a row before this one" : place.description) says something else of \(policy) already"
    }
  }

  var hints: [Hint] {
    [
      "a list has one status of each actor and topic: name the columns in the mapping that tell the rows apart"
    ]
  }
}

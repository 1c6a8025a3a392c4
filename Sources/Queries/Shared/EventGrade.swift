package import EDTF
package import PolicyModel

/// How well an event is known, as every answer says it: what its effects have for their policies' issuers, which is what
/// states are graded by; of an event that changes none, its own grade (DESIGN, section 5).
package struct EventGrade: Hashable, Sendable {
  package var grade: Grade
  /// What lifted it there after the event itself, where something did.
  package var raised: Raised?

  /// A later confirmation that made an event better known.
  package struct Raised: Hashable, Sendable {
    /// What the event's own citations add up to.
    package var from: Grade
    /// The date of the event that confirms it.
    package var since: EDTFDate
    package var by: EventID

    package init(from: Grade, since: EDTFDate, by: EventID) {
      self.from = from
      self.since = since
      self.by = by
    }
  }

  package init(grade: Grade, raised: Raised?) {
    self.grade = grade
    self.raised = raised
  }
}

extension LedgerExcerpt {
  /// How well `ledger` knows an event; the best of several effects.
  func grade(of visible: VisibleEvent, in ledger: VisibleLedger) -> Grade {
    grade(visible.testimonies, of: visible, in: ledger)
  }

  /// The same, with the confirmation that raised it.
  func eventGrade(of visible: VisibleEvent, in ledger: VisibleLedger) -> EventGrade {
    let grade = grade(of: visible, in: ledger)
    let id = visible.event.id
    var counted = visible.testimonies.filter { $0.cited == id }
    let from = self.grade(counted, of: visible, in: ledger)
    if counted.isEmpty || from >= grade { return EventGrade(grade: grade, raised: nil) }
    let confirming = Set(visible.testimonies.map(\.cited)).subtracting([id]).compactMap { ledger.events[$0] }
      .sorted { a, b in
        (a.event.date.latestForOrder, a.event.id) < (b.event.date.latestForOrder, b.event.id)
      }
    for other in confirming {
      counted += visible.testimonies.filter { $0.cited == other.event.id }
      guard self.grade(counted, of: visible, in: ledger) >= grade else { continue }
      let isLater = other.event.date.earliestForOrder > visible.event.date.earliestForOrder
      return EventGrade(
        grade: grade,
        raised: isLater ? EventGrade.Raised(from: from, since: other.event.date, by: other.event.id) : nil)
    }
    return EventGrade(grade: grade, raised: nil)
  }

  private func grade(_ testimonies: [Testimony], of visible: VisibleEvent, in ledger: VisibleLedger) -> Grade
  {
    let event = visible.event
    let touched =
      !event.modality.changesState
      ? [] : event.effects.isEmpty ? reached(from: event, in: ledger) : event.effects.map(\.policy)
    let issuers = Set(touched.compactMap { policies[$0]?.policy.issuer }).sorted()
    let grades = issuers.map { ledger.grading.grade(testimonies, principal: $0) }
    return grades.max() ?? ledger.grading.grade(testimonies, principal: event.actingParticipant)
  }

  /// The policies on which an event without effects acts through others.
  private func reached(from event: Event, in ledger: VisibleLedger) -> [PolicyID] {
    var seen: Set<EventID> = [event.id]
    var open = event.relations.filter(\.type.acts).map(\.event)
    var found: [PolicyID] = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let other = ledger.events[next]?.event else { continue }
      found += other.effects.map(\.policy)
      open += other.relations.filter(\.type.acts).map(\.event)
    }
    return found
  }
}

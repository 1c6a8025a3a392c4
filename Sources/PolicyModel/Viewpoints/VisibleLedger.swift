import EDTF

/// What a viewpoint sees of some events of a ledger: those that are visible, each as it then stood, with its grade.
package struct VisibleLedger: Sendable {
  package let viewpoint: Viewpoint
  package let grading: Grading
  /// By id.
  package let events: [EventID: VisibleEvent]
  /// The events that count and name an event by relations of a measure's life.
  private let namers: [EventID: [EventID]]

  /// Looks at `histories`, which must hold, with every event that is asked about, those that confirm or dispute it.
  package init(_ histories: [EventHistory], viewpoint: Viewpoint, grading: Grading) {
    self.viewpoint = viewpoint
    self.grading = grading
    let visibility = Visibility(viewpoint: viewpoint, grading: grading)
    var seen: [EventID: VisibleEvent] = [:]
    var rulings: [EventID: RulingRecord] = [:]
    var confirmers: [EventID: [EventID]] = [:]
    for history in histories {
      let event = visibility.version(of: history)
      let citations = visibility.visible(history.citations)
      seen[event.id] = VisibleEvent(
        entry: history.entry, event: event, citations: citations,
        testimonies: visibility.testimonies(among: citations, of: event), grade: .unsourced,
        standing: DisputeStanding(disputes: [], ruling: nil))
      if let ruling = history.rulings.last { rulings[event.id] = ruling }
      for relation in event.relations where relation.type == .confirms {
        confirmers[relation.event, default: []].append(event.id)
      }
    }
    let own = confirmers.isEmpty ? [:] : seen.mapValues(\.testimonies)
    for (confirmed, ids) in confirmers where seen[confirmed] != nil {
      for id in ids.sorted() {
        guard id != confirmed, VisibleLedger.counts(seen[id], towards: seen[confirmed]) else { continue }
        seen[confirmed]?.testimonies.append(contentsOf: own[id] ?? [])
      }
    }
    let drafts = Set(histories.filter { $0.citations.isEmpty }.map(\.id))
    let seesDrafts = viewpoint.evidence == .unsourced && viewpoint.reported == nil
    var graded: [EventID: VisibleEvent] = [:]
    graded.reserveCapacity(seen.count)
    for (id, event) in seen where !event.testimonies.isEmpty || (seesDrafts && drafts.contains(id)) {
      var event = event
      event.grade = grading.grade(event.testimonies, principal: event.event.actingParticipant)
      graded[id] = event
    }
    events = VisibleLedger.withDisputes(graded, rulings: rulings, wanted: viewpoint.evidence)
    namers = VisibleLedger.namers(in: events)
  }

  /// The same, had an event not one of its relations.
  package func without(_ relation: Relation, of event: EventID) -> VisibleLedger {
    var events = events
    events[event]?.event.relations.removeAll { $0 == relation }
    return VisibleLedger(viewpoint: viewpoint, grading: grading, events: events)
  }

  private init(viewpoint: Viewpoint, grading: Grading, events: [EventID: VisibleEvent]) {
    self.viewpoint = viewpoint
    self.grading = grading
    self.events = events
    namers = VisibleLedger.namers(in: events)
  }

  private static func namers(in events: [EventID: VisibleEvent]) -> [EventID: [EventID]] {
    var namers: [EventID: [EventID]] = [:]
    for (id, visible) in events where !visible.event.relations.isEmpty {
      guard visible.event.modality.changesState, visible.standing.verdict != .reject else { continue }
      for target in Set(visible.event.relations.filter(\.type.isOfMeasureLife).map(\.event)) {
        namers[target, default: []].append(id)
      }
    }
    return namers
  }

  /// The events that count and name an event by relations of a measure's life, in any order.
  package func naming(_ event: EventID) -> [VisibleEvent] { (namers[event] ?? []).compactMap { events[$0] } }

  /// What the same viewpoint would see were these all the events there are.
  package func with(_ events: [EventID: VisibleEvent]) -> VisibleLedger {
    VisibleLedger(viewpoint: viewpoint, grading: grading, events: events)
  }

  /// The grade of what an event says of a policy of `issuer`.
  package func grade(of event: VisibleEvent, for issuer: ActorID) -> Grade {
    grading.grade(event.testimonies, principal: issuer)
  }

  /// Whether what one event says of another counts: what is only expected or proposed moves nothing that changes state.
  private static func counts(_ speaking: VisibleEvent?, towards other: VisibleEvent?) -> Bool {
    guard let speaking, let other else { return false }
    return speaking.event.modality.changesState || !other.event.modality.changesState
  }

  private static func withDisputes(
    _ seen: [EventID: VisibleEvent], rulings: [EventID: RulingRecord], wanted: Grade?
  ) -> [EventID: VisibleEvent] {
    var settled = seen
    for (id, ruling) in rulings { settled[id]?.standing.ruling = ruling }
    let speaking = seen.values.filter { $0.event.relations.contains { $0.type == .disputes } }
    for disputing in speaking.sorted(by: { $0.entry < $1.entry }) {
      // What is too weak for the question disputes nothing in it.
      if let wanted, disputing.grade < wanted { continue }
      for relation in disputing.event.relations where relation.type == .disputes {
        guard let disputed = seen[relation.event], relation.event != disputing.event.id,
          counts(disputing, towards: disputed)
        else { continue }
        settled[relation.event]?.standing.disputes.append(
          Dispute(
            event: disputing.event.id, grade: disputing.grade, isWeaker: disputing.grade < disputed.grade))
      }
    }
    return settled
  }
}

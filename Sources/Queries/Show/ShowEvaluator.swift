import EDTF
package import PolicyModel

/// Puts together what `show` tells of one thing.
package enum ShowEvaluator {
  /// A policy with the events that touch it.
  package static func policy(
    _ record: PolicyRecord, asserted: [AssertionRecord], _ excerpt: LedgerExcerpt, from viewpoint: Viewpoint
  ) -> ShownPolicy {
    let policy = record.policy
    let states = PolicyStates(ledger: excerpt.seen(from: viewpoint), excerpt: excerpt)
    let touching = states.ledger.events.values.filter { event in
      event.event.effects.contains { $0.policy == policy.id }
    }
    return ShownPolicy(
      policy: policy, label: PolicyLabel(policy, in: excerpt),
      addressee: policy.addressee.map(excerpt.named),
      requires: policy.requires.compactMap { requirement in
        excerpt.policies[requirement.policy].map {
          (policy: PolicyLabel($0.policy, in: excerpt), value: requirement.value)
        }
      }, reviews: record.reviews, assertions: asserted,
      events: briefs(touching, states, for: policy.issuer))
  }

  /// A source with the events that cite it.
  package static func source(
    _ record: SourceRecord, _ excerpt: LedgerExcerpt, from viewpoint: Viewpoint
  ) -> ShownSource {
    let states = PolicyStates(ledger: excerpt.seen(from: viewpoint), excerpt: excerpt)
    let citing = states.ledger.events.values.filter { event in
      event.citations.contains { $0.citation.source == record.source.id }
    }
    return ShownSource(
      source: record.source, standings: record.standings,
      roots: excerpt.sources.roots(of: record.source.id).filter { $0 != record.source.id }.sorted(),
      citedBy: briefs(citing, states, for: nil))
  }

  /// An event with those that relate to it; retracted where the prefix has it no more.
  package static func event(_ id: EventID, _ excerpt: LedgerExcerpt, from viewpoint: Viewpoint) -> ShownThing
  {
    let states = PolicyStates(ledger: excerpt.seen(from: viewpoint), excerpt: excerpt)
    let relating = states.ledger.events.values.sorted { $0.entry < $1.entry }.flatMap { other in
      other.event.relations.filter { $0.event == id && other.event.id != id }.compactMap { relation in
        states.brief(other.event.id, for: nil).map {
          RelatedEvent(
            type: relation.type, event: $0, modality: other.event.modality,
            isRejected: other.standing.verdict == .reject)
        }
      }
    }
    guard let history = excerpt.histories.first(where: { $0.id == id }) else { return .retracted(id) }
    let visibility = Visibility(viewpoint: viewpoint, grading: states.ledger.grading)
    let unseenCitations = history.citations.filter { !visibility.sees($0.citation) }.map {
      UnseenCitation(citation: ShownCitation($0, in: excerpt), reason: reason($0.citation, visibility))
    }
    if let visible = states.ledger.events[id] {
      return .event(
        ShownEvent(visible, in: excerpt, seen: states.ledger), relatedBy: relating, unseen: unseenCitations,
        isVisible: true)
    }
    let unseen = VisibleEvent(
      entry: history.entry, event: history.newest, citations: visibility.visible(history.citations),
      testimonies: [],
      grade: .unsourced, standing: DisputeStanding(disputes: [], ruling: history.rulings.last))
    return .event(
      ShownEvent(unseen, in: excerpt, seen: states.ledger), relatedBy: relating, unseen: unseenCitations,
      isVisible: false)
  }

  private static func reason(_ citation: Citation, _ visibility: Visibility) -> UnseenCitation.Reason {
    if visibility.grading.sources.isWithdrawn(citation.source, on: visibility.viewpoint.reported) {
      return .withdrawn
    }
    return citation.reported?.latest.day == nil ? .undated : .reportedLater
  }

  private static func briefs(
    _ events: [VisibleEvent], _ states: PolicyStates, for issuer: ActorID?
  ) -> [EventBrief] {
    events.sorted {
      ($0.event.date.earliestForOrder, $0.entry) < ($1.event.date.earliestForOrder, $1.entry)
    }
    .compactMap { states.brief($0.event.id, for: issuer) }
  }
}

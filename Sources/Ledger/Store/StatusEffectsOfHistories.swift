package import EDTF
package import PolicyModel

extension LedgerReader {
  /// `statusEffects(on:reported:at:)` out of whole histories: what it means, and the way of a store that has no quicker.
  package func statusEffectsOfHistories(
    on policies: [PolicyID], reported: Day?, at size: Int
  ) throws -> StatusEffects {
    let wanted = Set(policies)
    let histories = try events(.touching(policies), at: size).filter { history in
      wanted.contains { history.everTouches(.status, of: $0) }
    }
    let bearing = RelationType.allCases.filter(\.bearsOnStates)
    let relating = try events(.relating(to: histories.map(\.id), by: bearing), at: size)
    let targets = Set(
      relating.flatMap(\.everyRelation).filter(\.type.bearsOnStates).map(\.event))
    let cited = Set(histories.flatMap { $0.citations.map(\.citation.source) })
    let visibility = Visibility(
      viewpoint: Viewpoint(
        reported: reported, evidence: nil,
        known: KnownPrefix(entry: size, at: nil, root: "", isGiven: false)),
      grading: Grading(
        actors: ActorDirectory([]), sources: SourceShelf(try sources(.some(cited.sorted()), at: size))))
    var found = StatusEffects(plain: [:], others: [])
    for history in histories {
      let event = history.recorded
      if !history.isPlain || targets.contains(event.id) {
        found.others.append(event.id)
        continue
      }
      let isStated = history.citations.contains {
        $0.citation.stance == .states && visibility.sees($0.citation)
      }
      for (ordinal, effect) in event.effects.enumerated() where wanted.contains(effect.policy) {
        guard let does = effect.does(to: .status) else { continue }
        found.plain[effect.policy, default: []].append(
          PlainEffect(
            event: event.id, ordinal: ordinal, does: does, starts: effect.starts,
            until: effect.until, basis: effect.basis, eventDate: event.date, modality: event.modality,
            isStated: isStated))
      }
    }
    return found
  }
}

extension EventHistory {
  /// Whether nothing that was recorded of it itself keeps it from being plain.
  fileprivate var isPlain: Bool {
    revisions.isEmpty && rulings.isEmpty && !recorded.relations.contains { $0.type.bearsOnStates }
  }
}

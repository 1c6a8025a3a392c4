extension EventHistory {
  /// The event as a viewpoint sees it that sees some of the updates.
  ///
  /// Each revision states some cells: fields, keys of effects, elements of lists. An update is laid over what is seen once
  /// it is seen itself. A correction corrects what was last said of a cell: where the record said it, it shows to
  /// everybody, whichever updates they see; where an update said it, it shows to those who see that update. So nothing of
  /// an update comes along with a correction that was made after it.
  package func version(seeing isSeen: (EventRevision) -> Bool) -> Event {
    if revisions.isEmpty { return recorded }
    let seen = revisions.map { $0.reason.kind == .correction || isSeen($0) }
    if seen.allSatisfy({ $0 }) { return newest }
    var layers = EventLayers(recorded)
    for (revision, isSeen) in zip(revisions, seen) {
      layers.lay(revision, isSeen: isSeen, isVoid: isVoid(revision))
    }
    return layers.seen.event
  }

  /// The entries of the updates that a correction with this patch would correct: from before them it does not show.
  package func updates(correctedBy patch: EventPatch) -> [Int] {
    guard revisions.contains(where: { $0.reason.kind == .update }) else { return [] }
    var layers = EventLayers(recorded)
    for revision in revisions { layers.lay(revision, isSeen: true, isVoid: isVoid(revision)) }
    return layers.updates(correctedBy: patch)
  }

  /// Whether it is an update that nothing states any more: its citations were taken back.
  private func isVoid(_ revision: EventRevision) -> Bool {
    revision.reason.kind == .update
      && !citations.contains { $0.entry == revision.entry && $0.citation.stance == .states }
  }
}

/// An event while its revisions are laid one over the other.
private struct EventLayers {
  /// With every revision, which is what the numbers of effects go by.
  private var all: NumberedEvent
  /// With those that a viewpoint sees.
  private(set) var seen: NumberedEvent
  /// The entry of the update that a cell goes back to; cells that go back to the record are not in it.
  private var owners: [EventCell: Int] = [:]
  /// The entries of the updates that are seen.
  private var seenUpdates: Set<Int> = []
  /// The policies of the effects that are there no more, by number.
  private var gone: [Int: PolicyID] = [:]

  init(_ recorded: Event) {
    all = NumberedEvent(recorded)
    seen = NumberedEvent(recorded)
  }

  mutating func lay(_ revision: EventRevision, isSeen: Bool, isVoid: Bool) {
    let before = all
    all.apply(revision.patch)
    for (number, effect) in zip(before.effects.numbers, before.effects.effects)
    where all.effects[number] == nil { gone[number] = effect.policy }
    if isVoid { return }
    let edits = revision.patch.edits(from: before, to: all)
    switch revision.reason.kind {
    case .update:
      for cell in edits.cells { owners[cell] = revision.entry }
      guard isSeen else { return }
      seenUpdates.insert(revision.entry)
      apply(revision.patch.appliesWhole ? revision.patch : edits)
    case .correction:
      if revision.patch.appliesWhole {
        for cell in edits.cells { owners[cell] = nil }
        apply(revision.patch)
      } else {
        own(edits, before)
        apply(edits.only { cell in owners[cell].map(seenUpdates.contains) ?? true })
      }
    }
  }

  mutating func updates(correctedBy patch: EventPatch) -> [Int] {
    let before = all
    all.apply(patch)
    let edits = patch.edits(from: before, to: all)
    own(edits, before)
    return Set(edits.cells.compactMap { owners[$0] }).sorted()
  }

  private mutating func apply(_ patch: EventPatch) {
    seen.apply(patch)
    if case .whole? = patch.effects { seen = seen.changed(to: seen.event, effects: all.effects) }
  }

  /// Whoever puts something in the place of what an update said corrects the update.
  private mutating func own(_ edits: EventPatch, _ before: NumberedEvent) {
    inherit(edits.participants, before.event.participants, EventCell.participant) { $0.actor.text }
    inherit(edits.relations, before.event.relations, EventCell.relation) {
      "\($0.type.rawValue):\($0.event)"
    }
    inherit(edits.tags, before.event.tags, EventCell.tag) { $0 }
    guard case .edit(let effects)? = edits.effects else { return }
    let removed = effects.filter { $0.does == .remove }.map(\.number)
    let added = effects.filter { edit in
      if case .add = edit.does { true } else { false }
    }
    let gone = gone
    inherit(
      .edit(removed: removed, added: added.map(\.number)), before.effects.numbers, EventCell.effect
    ) { number in
      (before.effects[number]?.policy ?? added.first { $0.number == number }?.policy ?? gone[number])?.text
        ?? ""
    }
  }

  /// What is added belongs to the update to which what it replaces belongs: what is taken out of its like, or else of the
  /// list altogether, or what that update took out before.
  private mutating func inherit<Element>(
    _ change: ListChange<Element>?, _ before: [Element], _ cell: (Element) -> EventCell,
    like key: (Element) -> String
  ) {
    guard case .edit(let out, let added)? = change else { return }
    let removed = out.filter { !added.contains($0) }
    for element in added where owners[cell(element)] == nil && !before.contains(element) {
      let replaced = removed.filter { key($0) == key(element) }
      let owning = Set((replaced.isEmpty ? removed : replaced).map { owners[cell($0)] })
      if let owner = owning.first, owning.count == 1, let owner {
        owners[cell(element)] = owner
      } else if removed.isEmpty, let owner = taker(of: key(element), key) {
        owners[cell(element)] = owner
      }
    }
  }

  /// The update that took out what has that key, if one did.
  private func taker<Element>(of wanted: String, _ key: (Element) -> String) -> Int? {
    let taken = owners.filter { cell, _ in
      switch cell {
      case .participant(let one):
        (one as? Element).map { key($0) == wanted && !all.event.participants.contains(one) }
          ?? false
      case .relation(let one):
        (one as? Element).map { key($0) == wanted && !all.event.relations.contains(one) }
          ?? false
      case .effect(let one): (one as? Element).map { key($0) == wanted && all.effects[one] == nil } ?? false
      default: false
      }
    }
    return taken.values.max()
  }
}

extension EventPatch {
  /// The patch with edits in place of whole lists.
  fileprivate func edits(from before: NumberedEvent, to after: NumberedEvent) -> EventPatch {
    var patch = self
    if case .whole? = participants {
      patch.participants = ListChange(from: before.event.participants, to: after.event.participants)
    }
    if case .whole? = relations {
      patch.relations = ListChange(from: before.event.relations, to: after.event.relations)
    }
    if case .whole? = tags { patch.tags = ListChange(from: before.event.tags, to: after.event.tags) }
    if case .whole? = effects { patch.effects = before.effects.change(to: after.effects) }
    return patch
  }
}

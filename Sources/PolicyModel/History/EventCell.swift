/// One thing that an event says, which a revision can state anew without touching the rest.
enum EventCell: Hashable {
  case date
  case type
  case modality
  case title
  case place
  case note
  /// Whether the actor took part so.
  case participant(Participant)
  /// Whether the relation is there.
  case relation(Relation)
  case tag(String)
  /// Whether the effect with that number is there.
  case effect(Int)
  case effective(Int)
  case until(Int)
  case basis(Int)
  case key(Int, Key)
}

extension EventPatch {
  /// The cells that it states. Its lists and effects are edits.
  var cells: [EventCell] {
    var cells: [EventCell] = []
    if date != nil { cells.append(.date) }
    if type != nil { cells.append(.type) }
    if modality != nil { cells.append(.modality) }
    if title != nil { cells.append(.title) }
    if place != nil { cells.append(.place) }
    if note != nil { cells.append(.note) }
    cells += (participants?.stated ?? []).map(EventCell.participant)
    cells += (relations?.stated ?? []).map(EventCell.relation)
    cells += (tags?.stated ?? []).map(EventCell.tag)
    if case .edit(let edits)? = effects { cells += edits.flatMap(\.cells) }
    return cells
  }

  /// Only what it says of the cells that are wanted. Its lists and effects are edits.
  func only(_ isWanted: (EventCell) -> Bool) -> EventPatch {
    var patch = self
    if !isWanted(.date) { patch.date = nil }
    if !isWanted(.type) { patch.type = nil }
    if !isWanted(.modality) { patch.modality = nil }
    if !isWanted(.title) { patch.title = nil }
    if !isWanted(.place) { patch.place = nil }
    if !isWanted(.note) { patch.note = nil }
    patch.participants = participants?.only { isWanted(.participant($0)) }
    patch.relations = relations?.only { isWanted(.relation($0)) }
    patch.tags = tags?.only { isWanted(.tag($0)) }
    if case .edit(let edits)? = effects { patch.effects = .edit(edits.compactMap { $0.only(isWanted) }) }
    return patch
  }
}

extension ListChange {
  /// The elements of which an edit says that they are there or not.
  fileprivate var stated: [Element] {
    switch self {
    case .whole(let list): list
    case .edit(let removed, let added): removed + added
    }
  }

  fileprivate func only(_ isWanted: (Element) -> Bool) -> ListChange {
    map { $0.filter(isWanted) }
  }
}

extension EffectEdit {
  fileprivate var cells: [EventCell] {
    guard case .change(let change) = does else { return [.effect(number)] }
    var cells: [EventCell] = []
    if change.starts != .unchanged { cells.append(.effective(number)) }
    if change.until != .unchanged { cells.append(.until(number)) }
    if change.basis != .unchanged { cells.append(.basis(number)) }
    return cells + change.keys.map { .key(number, $0.key) }
  }

  fileprivate func only(_ isWanted: (EventCell) -> Bool) -> EffectEdit? {
    guard case .change(var change) = does else { return isWanted(.effect(number)) ? self : nil }
    if !isWanted(.effective(number)) { change.starts = .unchanged }
    if !isWanted(.until(number)) { change.until = .unchanged }
    if !isWanted(.basis(number)) { change.basis = .unchanged }
    change.keys.removeAll { !isWanted(.key(number, $0.key)) }
    return change.isEmpty ? nil : EffectEdit(number: number, policy: policy, does: .change(change))
  }
}

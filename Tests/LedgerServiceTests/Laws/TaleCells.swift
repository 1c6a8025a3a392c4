/// What an event of a tale says, cell by cell, so that a revision is the cells that it states anew.
struct TaleCells {
  private(set) var values: [String: TaleValue] = [:]
  private(set) var next = 1
  private let recorded: TaleEvent

  /// The cells that a revision states; nil where it takes what is there away.
  typealias Edit = [String: TaleValue?]

  init(_ event: TaleEvent) {
    recorded = event
    values["date"] = .window(event.date)
    values["modality"] = .word(event.modality)
    for relation in event.relations { values[TaleCells.cell(relation)] = .relation(relation) }
    for effect in event.effects { apply(TaleCells.adding(effect, next)) }
  }

  var event: TaleEvent {
    var event = recorded
    if case .window(let date)? = values["date"] { event.date = date }
    if case .word(let modality)? = values["modality"] { event.modality = modality }
    event.relations = values.keys.sorted().compactMap { cell in
      if case .relation(let relation)? = values[cell] { relation } else { nil }
    }
    event.effects = numbers.compactMap(effect)
    return event
  }

  var numbers: [Int] { (1..<next).filter { values["effect \($0)"] != nil } }

  func policy(_ number: Int) -> String? {
    if case .word(let policy)? = values["effect \(number)"] { policy } else { nil }
  }

  mutating func apply(_ edit: Edit) {
    for (cell, value) in edit {
      values[cell] = value
      let parts = cell.split(separator: " ")
      if parts.count == 2, parts[0] == "effect", let number = Int(parts[1]), value != nil {
        next = max(next, number + 1)
      }
    }
  }

  /// What a revision with that change states, made when the event says this.
  func edit(_ change: TaleChange) -> Edit {
    switch change {
    case .date(let window): return values["date"] == .window(window) ? [:] : ["date": .window(window)]
    case .modality(let word): return values["modality"] == .word(word) ? [:] : ["modality": .word(word)]
    case .relations(let relations):
      var edit: Edit = [:]
      for case .relation(let old) in values.values where !relations.contains(old) {
        edit[TaleCells.cell(old)] = .some(nil)
      }
      for new in relations where values[TaleCells.cell(new)] == nil {
        edit[TaleCells.cell(new)] = .relation(new)
      }
      return edit
    case .effects(let effects): return edit(effects)
    }
  }

  private func edit(_ effects: [TaleEffect]) -> Edit {
    var left = numbers
    var found = [Int?](repeating: nil, count: effects.count)
    let alike: [(TaleEffect, TaleEffect) -> Bool] = [
      { $0 == $1 },
      { $0.policy == $1.policy && $0.effective == $1.effective && $0.until == $1.until },
      { $0.policy == $1.policy && $0.effective == $1.effective }, { $0.policy == $1.policy },
    ]
    for isAlike in alike {
      for (place, effect) in effects.enumerated() where found[place] == nil {
        let number = left.first { self.effect($0).map { isAlike($0, effect) } ?? false }
        guard let number else { continue }
        found[place] = number
        left.removeAll { $0 == number }
      }
    }
    var edit: Edit = [:]
    for number in left { edit["effect \(number)"] = .some(nil) }
    var free = next
    for (place, effect) in effects.enumerated() {
      if let number = found[place] {
        for (cell, value) in TaleCells.adding(effect, number) where values[cell] != value {
          edit[cell] = value
        }
      } else {
        edit.merge(TaleCells.adding(effect, free)) { $1 }
        free += 1
      }
    }
    return edit
  }

  private func effect(_ number: Int) -> TaleEffect? {
    guard let policy = policy(number) else { return nil }
    func window(_ name: String) -> TaleWindow? {
      if case .window(let window)? = values["effect \(number) \(name)"] { window } else { nil }
    }
    func doing(_ name: String) -> TaleDoing? {
      if case .doing(let doing)? = values["effect \(number) \(name)"] { doing } else { nil }
    }
    return TaleEffect(
      policy: policy, status: doing("status"), scope: doing("scope"), effective: window("effective"),
      until: window("until"))
  }

  private static func adding(_ effect: TaleEffect, _ number: Int) -> Edit {
    [
      "effect \(number)": .word(effect.policy),
      "effect \(number) status": effect.status.map(TaleValue.doing),
      "effect \(number) scope": effect.scope.map(TaleValue.doing),
      "effect \(number) effective": effect.effective.map(TaleValue.window),
      "effect \(number) until": effect.until.map(TaleValue.window),
    ]
  }

  private static func cell(_ relation: TaleRelation) -> String {
    "relation \(relation.type) \(relation.event)"
  }
}

/// What one cell says.
enum TaleValue: Hashable {
  case window(TaleWindow)
  case doing(TaleDoing)
  case relation(TaleRelation)
  case word(String)
}

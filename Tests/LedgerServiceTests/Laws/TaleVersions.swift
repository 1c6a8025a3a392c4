/// The versions of a tale's events, after the law of corrections told plainly: of each cell what was last said counts; a
/// correction is part of what it corrects, so it is seen where that is.
struct TaleVersions {
  let ledger: TaleLedger

  /// The event as it is seen, by who sees the updates for which `sees` says so; nil where it was not recorded.
  func version(of id: String, at size: Int, seeing sees: ([TaleCitation]) -> Bool) -> TaleEvent? {
    var all: TaleCells?
    var seen: TaleCells?
    /// The step of the update that said a cell last, corrections apart.
    var said: [String: Int] = [:]
    var seenSteps: Set<Int> = []
    /// The policy of every effect that there ever was, by number.
    var policies: [Int: String] = [:]
    for taken in ledger.standing(at: size) where TaleVersions.subject(taken.step) == id {
      if case .record(let event) = taken.step, all == nil {
        all = TaleCells(event)
        seen = all
      }
      guard let before = all, let edit = edit(taken) else { continue }
      for number in before.numbers { policies[number] = before.policy(number) }
      all?.apply(edit)
      switch taken.step {
      case .update(_, _, let own):
        for cell in edit.keys { said[cell] = taken.place }
        if sees(own) {
          seenSteps.insert(taken.place)
          seen?.apply(edit)
        }
      case .correct:
        // The updates that took an effect on a policy out, and left it so.
        var takers: [String: Int] = [:]
        for (number, policy) in policies where all?.policy(number) == nil {
          if let step = said["effect \(number)"] { takers[policy] = max(takers[policy] ?? -1, step) }
        }
        inherit(edit, before, takers, &said)
        seen?.apply(edit.filter { cell, _ in said[cell].map(seenSteps.contains) ?? true })
      default: break
      }
    }
    return seen?.event
  }

  /// What is put in the place of what an update said goes with that update.
  private func inherit(
    _ edit: TaleCells.Edit, _ before: TaleCells, _ takers: [String: Int], _ said: inout [String: Int]
  ) {
    let relations = edit.filter { $0.key.hasPrefix("relation ") }
    let out = Set(relations.filter { $0.value == nil }.map { said[$0.key] })
    if out.count == 1, case .some(.some(let step)) = out.first {
      for (cell, value) in relations where value != nil && said[cell] == nil { said[cell] = step }
    }
    let numbers = edit.keys.compactMap { cell -> Int? in
      let parts = cell.split(separator: " ")
      return parts.count == 2 && parts[0] == "effect" ? Int(parts[1]) : nil
    }
    let removed = numbers.filter { edit["effect \($0)"] == .some(.none) }
    for number in numbers where !removed.contains(number) {
      guard case .some(.some(.word(let policy))) = edit["effect \(number)"] else { continue }
      let like = removed.filter { before.policy($0) == policy }
      let steps = Set((like.isEmpty ? removed : like).map { said["effect \($0)"] })
      if steps.count == 1, case .some(.some(let step)) = steps.first {
        said["effect \(number)"] = step
      } else if removed.isEmpty, let step = takers[policy] {
        said["effect \(number)"] = step
      }
    }
  }

  /// What a step states, which goes by what the event said when it was taken.
  private func edit(_ taken: TaleLedger.Taken) -> TaleCells.Edit? {
    switch taken.step {
    case .correct(let id, let change), .update(let id, let change, _):
      var cells: TaleCells?
      for earlier in ledger.standing(at: taken.entry - 1) where TaleVersions.subject(earlier.step) == id {
        if case .record(let event) = earlier.step, cells == nil { cells = TaleCells(event) }
        if let edit = edit(earlier) { cells?.apply(edit) }
      }
      return cells?.edit(change)
    default: return nil
    }
  }

  private static func subject(_ step: TaleStep) -> String? {
    switch step {
    case .record(let event): event.id
    case .correct(let id, _), .update(let id, _, _): id
    default: nil
    }
  }
}

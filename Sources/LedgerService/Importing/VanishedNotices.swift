import PolicyModel
import Queries

/// What a file has no longer, and what became of it.
extension Acknowledgement {
  /// What was taken out of a thing, for the document that defines it does not give it.
  var takenOut: [Notice] {
    guard let told = revised.map(RevisionTold.init) else { return [] }
    let added = Set(told.changes.filter { $0.from == nil }.map(\.field))
    let gone = told.changes.filter { $0.to == nil && !added.contains($0.field) }
    if gone.isEmpty { return [] }
    let parts = gone.map { step in step.field + (step.from.map { " \($0)" } ?? "") }
    return [Notice(.takenOut(space, subject, parts), at: .none)]
  }

  /// The events that a publication has no longer, and the policies that a list has no longer.
  func vanished(fromList isList: Bool) -> [Notice] {
    payloads.compactMap { payload in
      switch payload {
      case .eventRetracted(let retracted):
        Notice(.vanished(retracted.event), at: .none)
      case .citationWithdrawn(let withdrawn): Notice(.citationVanished(withdrawn.event), at: .none)
      case .eventRecorded(let recorded) where isList && recorded.event.type == .termination:
        recorded.event.effects.first.map { Notice(.endedInList($0.policy, recorded.event.date), at: .none) }
      default: nil
      }
    }
  }
}

extension Command {
  /// Whether it describes a thing or an event whole.
  var definesWhole: Bool {
    switch self {
    case .defineActor, .defineTopic, .definePolicy, .defineSource, .recordEvent: true
    case .reviseActor, .reviseTopic, .revisePolicy, .reviseSource, .reviseEvent, .retractEvent, .cite,
      .withdrawCitation, .changeStanding, .rule, .review, .assert, .merge, .undo:
      false
    }
  }
}

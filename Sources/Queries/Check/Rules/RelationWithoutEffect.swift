import PolicyModel

/// Who records that one thing repeals another means that it holds no more.
enum RelationWithoutEffect: CheckRule {
  static let id = "relation-without-effect"
  static let severity = Severity.warning
  static let explanation = "A relation that is meant to change what holds changes nothing on any day."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    var idle = IdleRelations(ledger.states)
    return ledger.events.flatMap { event in
      event.event.relations.filter { idle.isIdle($0, of: event) }.map {
        finding(event.event, $0, ledger)
      }
    }
  }

  private static func finding(
    _ event: Event, _ relation: Relation, _ ledger: CheckedLedger
  ) -> Finding {
    let target = relation.event
    let policies = IdleRelations.touched(by: target, in: ledger.states).sorted()
    let told = "\(event.id) \(relation.type.rawValue) \(target), and that changes nothing on any day: "
    let mend = Action.correcting(
      event.id, [.removeRelation: .text(relation.name), .reason: .wanted(.reason)])
    let records = [FoundRecord.event(event.id), .event(target)] + policies.map(FoundRecord.policy)
    guard let visible = ledger.seen[target] else {
      let isGone = ledger.retracted.contains { $0.history.id == target }
      return finding(
        told + "\(target) does not count, for it "
          + (isGone ? "was retracted" : "is a draft without a source"),
        records, mend: mend)
    }
    guard ledger.states.counts(target) else {
      let why =
        visible.event.modality.changesState ? "was rejected" : "is only \(visible.event.modality.rawValue)"
      return finding(told + "\(target) \(why)", records, mend: mend)
    }
    if policies.isEmpty {
      return finding(
        told + "\(target) has no effect on any policy", records,
        mend: .correcting(
          target, [.set: "\(wanted: .policy)=\(wanted: .value)", .reason: .wanted(.reason)]))
    }
    let others = ledger.events.filter { other in
      other.event.id != event.id
        && other.event.relations.contains {
          $0.event == target && [.repeals, .supersedes, .commences].contains($0.type)
        }
    }.map(\.event.id).sorted()
    if !others.isEmpty {
      let names = others.map(\.text).joined(separator: ", ")
      return finding(told + "\(target) is already ended or commenced by \(names)", records, mend: mend)
    }
    if relation.type == .extends {
      return finding(told + "\(target) has no end that it would put off", records, mend: mend)
    }
    return finding(told + "on its days something else holds, or nothing", records, mend: mend)
  }
}

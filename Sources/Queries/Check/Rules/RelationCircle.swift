import PolicyModel

/// Relations that run in a circle say nothing of what came last. They are refused now; an earlier version took them.
enum RelationCircle: CheckRule {
  static let id = "relation-circle"
  static let severity = Severity.warning
  static let explanation = "Relations run in a circle, so none of them counts."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.states.circles.map { circle in
      let last = circle.compactMap { ledger.seen[$0] }.max { $0.entry < $1.entry }
      let closing = last?.event.relations.first { $0.type.isOfMeasureLife && circle.contains($0.event) }
      return finding(
        "\(circle.map(\.text).joined(separator: ", ")) name each other in a circle: none of these relations counts",
        circle.map(FoundRecord.event),
        mend: mend(last, closing))
    }
  }

  private static func mend(_ event: VisibleEvent?, _ closing: Relation?) -> Action {
    guard let event, let closing else { return Action(.log) }
    return .correcting(
      event.event.id, [.removeRelation: .text(closing.name), .reason: .wanted(.reason)])
  }
}

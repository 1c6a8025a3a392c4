import PolicyModel

/// A dispute on as good evidence as the disputed event's leaves its effects contested until somebody rules.
enum OpenDispute: CheckRule {
  static let id = "open-dispute"
  static let severity = Severity.warning
  static let explanation =
    "An event that changes a policy is disputed on evidence as good as its own, and nobody has ruled."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    // A ruling decides which effects count: without one there is nothing to rule on.
    let open = ledger.events.filter { event in
      event.standing.isDisputed && event.event.modality.changesState && !event.event.effects.isEmpty
    }
    return open.map { event in
      let disputes = event.standing.disputes.filter { !$0.isWeaker }.map(\.event).sorted()
      let by = disputes.map(\.text).joined(separator: " and ")
      let id = event.event.id
      return finding(
        "\(id) (\(event.grade.rawValue)) is disputed by \(by); uphold it, or reject it",
        [.event(id)] + disputes.map(FoundRecord.event),
        mend: Action(.rule, [.text(id.text)], [.uphold: nil, .reason: .wanted(.reason)]))
    }
  }
}

import PolicyModel

/// What is brought into force is mostly brought so before the day, and not after it.
enum LateCommencement: CheckRule {
  static let id = "late-commencement"
  static let severity = Severity.note
  static let explanation = "A commencement is dated after the day that it moves."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.events.flatMap { event in
      MeasureRemark.lateCommencements(in: event, ledger.states).compactMap { remark in
        guard case .lateCommencement(let commencing, let target, _) = remark else { return nil }
        return finding(
          remark.description, [.event(commencing), .event(target)],
          mend: .correcting(commencing, [.date: .wanted(.date), .reason: .wanted(.reason)]))
      }
    }
  }
}

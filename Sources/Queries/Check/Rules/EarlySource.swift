import EDTF
import PolicyModel

/// Nobody can report as done what had not happened.
enum EarlySource: CheckRule {
  static let id = "early-source"
  static let severity = Severity.warning
  static let explanation = "A source is older than the event that it reports as done."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.events.filter { $0.event.modality == .actual }.flatMap { event -> [Finding] in
      guard let happened = event.event.date.earliest.day else { return [] }
      let early = event.citations.map(\.citation).filter { citation in
        guard citation.stance == .states, let reported = citation.reported?.latest.day else { return false }
        // One moment can have two dates, a day apart, on two sides of the earth.
        return reported < happened.adding(-1)
      }
      return early.isEmpty ? [] : [finding(event.event, early)]
    }
  }

  private static func finding(_ event: Event, _ early: [Citation]) -> Finding {
    let told = early.map { "\($0.source) (\($0.reported?.text ?? ""))" }.joined(separator: " and ")
    return finding(
      "\(event.id) is of \(event.date), and \(told) reported it before; if it was announced ahead, it was planned",
      [.event(event.id)] + early.map { .source($0.source) },
      mend: .correcting(
        event.id, [.modality: .text(Modality.planned.rawValue), .reason: "announced ahead"]))
  }
}

import PolicyModel

/// One thing that is recorded as two events is counted twice, and its sources support each other nowhere.
enum NearDuplicates: CheckRule {
  static let id = "near-duplicates"
  static let severity = Severity.warning
  static let explanation =
    "Two events have the same actors, much the same title and dates at most three days apart."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    DuplicatePairs.among(ledger.events.map(\.event)).map { first, second in
      finding(
        "\(first.id) (\(first.date)) and \(second.id) (\(second.date)) may be one event; if so, cite the sources of both for one",
        [.event(first.id), .event(second.id)],
        mend: Action(.retract, [.text(second.id.text)], [.reason: "the same as \(first.id)"]))
    }
  }
}

import Documents
import EDTF
import Ledger
import LedgerService

// From which days relative dates such as “yesterday” count in options and documents.
extension ReferenceDays {
  /// What cites nothing counts from today.
  static func today(in environment: Environment) -> ReferenceDays {
    ReferenceDays(today: environment.today) { [] }
  }

  /// What cites these sources of a ledger, by ids or addresses.
  init(citing sources: [String], of ledger: LedgerOptions, in environment: Environment) {
    self.init(today: environment.today) {
      if sources.isEmpty { return [] }
      return try ledger.read(in: environment) { try ReferenceDays.published(CitedSources(sources), in: $0) }
    }
  }

  /// What revises an event and cites these sources; where it cites none, what the event cites.
  init(
    revising event: String, citing sources: [String], of ledger: LedgerOptions, in environment: Environment
  ) {
    self.init(today: environment.today) {
      try ledger.read(in: environment) {
        try ReferenceDays.published(CitedSources(sources, event: event), in: $0)
      }
    }
  }
}

extension DocumentDates {
  /// How dates are read in documents that are to be recorded in a ledger.
  convenience init(of ledger: LedgerOptions, in environment: Environment) {
    self.init(
      today: environment.today(),
      known: { sources in
        try ledger.read(in: environment) { try ReferenceDays.published(sources, in: $0) }
      }, note: environment.note)
  }
}

extension Environment {
  /// Shows a message that is no problem.
  func note(_ text: String) { output.complain(ProblemText.note(text)) }
}

import SQLiteLedger

/// What is told of a ledger of an earlier version: that it is upgraded, or that a question derives its tables for itself.
enum EarlierLedgerNotes {
  static func make(_ path: String, in environment: Environment) -> EarlierLedger {
    let output = environment.output
    var progress = Progress.watched(path.split(separator: "/").last.map(String.init) ?? path, in: environment)
    var earlier = EarlierLedger()
    earlier.derived = { path, version in
      output.complain(
        ProblemText.note(
          "\(path) is a ledger of \(EarlierLedgerNotes.name(version)): its tables were derived for this question only; "
            + "dateline rebuild upgrades it, and so does its next write"))
    }
    earlier.distrusted = { path in
      output.complain(
        ProblemText.note(
          "\(path) is not as Dateline makes a ledger (dateline verify says where): what follows is derived from its entries alone"
        ))
    }
    earlier.upgraded = { path, version in
      output.complain(
        ProblemText.note(
          "\(path) was a ledger of \(EarlierLedgerNotes.name(version)) and is upgraded: its entries and tokens are as they were"
        ))
    }
    earlier.progress = { done, all in
      progress?.advance(done, part: { Double(done) / Double(all) })
    }
    earlier.done = { progress?.end() }
    return earlier
  }

  /// What a ledger with this schema version is called. Builds of one version may make other indexes and views.
  private static func name(_ version: Int) -> String {
    version < Schema.version ? "version \(version)" : "an earlier build"
  }
}

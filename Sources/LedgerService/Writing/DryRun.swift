package import Ledger

extension LedgerStore {
  /// Looks up, decides and appends in one transaction, which a dry run leaves without a trace.
  package func write<Done: Sendable>(isDry: Bool, _ body: (any LedgerWriter) throws -> Done) throws -> Done {
    do {
      return try write { ledger in
        let done = try body(ledger)
        if isDry { throw DryRun(done: done) }
        return done
      }
    } catch let dry as DryRun<Done> {
      return dry.done
    }
  }
}

/// Thrown to leave a transaction without a trace.
private struct DryRun<Done: Sendable>: Error {
  var done: Done
}

package import Ledger
import PolicyModel

/// Imports inputs into a ledger, all of them as one command: each in a transaction of its own, or all in one as one
/// publication.
package struct Importer {
  private let store: any LedgerStore
  private let isDry: Bool
  /// How many entries there were before the command.
  private let size: Int
  /// The first entry that the command wrote.
  private var act: Int?

  /// - Parameter isDry: whether nothing is to be recorded.
  package init(_ store: any LedgerStore, isDry: Bool) throws {
    self.store = store
    self.isDry = isDry
    size = try store.read { try $0.head.size }
  }

  /// Imports an input in a transaction of its own; it may build on those before it.
  /// - Parameters:
  ///   - decide: what events are that look like recorded ones with another date or title, by the numbers of their
  ///     documents. That is known only behind the last document; the input is then read anew.
  ///   - observe: called each time before the input is read.
  package mutating func importInput(
    _ input: ImportInput, as session: ImportSession,
    deciding decide: ([MendedEvent]) throws -> [Int: MendedChoice], observing observe: () -> ImportObserver
  ) throws -> ImportOutcome {
    var session = session
    session.mendedSince = size
    while true {
      do {
        let observer = observe()
        defer { observer.ended() }
        let outcome = try store.write(isDry: isDry) { ledger in
          let outcome = try session.importInput(input, into: ledger, act: act, observer)
          if !outcome.mended.isEmpty { throw MendedEventsFound(mended: outcome.mended) }
          return outcome
        }
        // What a dry run wrote is not there.
        act = isDry ? nil : outcome.act
        return outcome
      } catch let found as MendedEventsFound {
        session.choose(try decide(found.mended), of: found.mended)
        try input.rewind()
      }
    }
  }

  /// Imports inputs as one publication, in one transaction.
  /// - Parameters:
  ///   - consent: asked before whole policies are retracted; throws where that is not wanted.
  ///   - observe: called before each input is read, and of several inputs at last with nil: for what all of them lack.
  /// - Returns: what each input came to, and of several what all of them lack.
  package func importPublication(
    _ inputs: [ImportInput], as session: ImportSession, consent: (VanishedPolicies) throws -> Void,
    observing observe: (ImportInput?) -> ImportObserver
  ) throws -> [ImportOutcome] {
    try store.write(isDry: isDry) { ledger in
      let run = try ImportRun(ledger, session)
      var outcomes: [ImportOutcome] = []
      var observer = ImportObserver.none
      for input in inputs {
        observer = observe(input)
        defer { observer.ended() }
        outcomes.append(try session.importInput(input, in: run, observer))
      }
      var rest = ImportOutcome()
      if outcomes.count == 1 {
        rest = outcomes.removeLast()
      } else {
        observer = observe(nil)
        for outcome in outcomes where !outcome.problems.isEmpty { rest.skip(Rejection(outcome.problems)) }
      }
      try session.finish(run, &rest, consent: consent, observer)
      return outcomes + [rest]
    }
  }
}

/// An input has events that look like recorded ones: it is read anew once it is known what they are.
private struct MendedEventsFound: Error {
  var mended: [MendedEvent]
}

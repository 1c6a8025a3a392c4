package import Ledger
package import PolicyModel

/// Who writes and when: what the program knows of the world outside.
package struct Hand: Sendable {
  package var recorder: String
  package var now: Timestamp
  /// Makes entry ids, each only once.
  package var makeID: @Sendable () -> String

  package init(recorder: String, now: Timestamp, makeID: @escaping @Sendable () -> String) {
    self.recorder = recorder
    self.now = now
    self.makeID = makeID
  }
}

/// What a written command came to.
package struct Acknowledgement: Hashable, Sendable {
  package var space: Space
  package var subject: String
  /// The entries that it appended; none where the ledger said all that already.
  package var entries: [Int]
  package var recordedAt: Timestamp
  /// What the entries say.
  package var payloads: [Payload]

  package init(space: Space, subject: String, entries: [Int], recordedAt: Timestamp, payloads: [Payload]) {
    self.space = space
    self.subject = subject
    self.entries = entries
    self.recordedAt = recordedAt
    self.payloads = payloads
  }
}

/// Looks up, decides and appends, within one transaction of a store.
package struct Writer {
  private let session: any LedgerWriter
  private let hand: Hand

  package init(_ session: any LedgerWriter, _ hand: Hand) {
    self.session = session
    self.hand = hand
  }

  /// Carries a command out.
  /// - Throws: `Rejection` with everything that is wrong with it, and then nothing was appended; the store's errors.
  package func write(_ command: Command, onExisting: OnExisting) throws -> Acknowledgement {
    let facts = try FactFinder(session).facts(command.needs)
    let decision = try decide(command, facts, onExisting: onExisting)
    let entries = try session.append(
      decision.payloads, ids: decision.payloads.map { _ in hand.makeID() }, recordedAt: hand.now,
      recorder: hand.recorder)
    return Acknowledgement(
      space: decision.space, subject: decision.subject, entries: entries.map(\.sequence),
      recordedAt: entries.last?.recordedAt ?? hand.now, payloads: decision.payloads)
  }
}

/// Thrown to leave a transaction without a trace: what a dry run does when it is done.
package struct DryRun: Error {
  package var acknowledgements: [Acknowledgement]

  package init(_ acknowledgements: [Acknowledgement]) {
    self.acknowledgements = acknowledgements
  }
}

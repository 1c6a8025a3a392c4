import Glibc
package import PolicyModel
import Synchronization

/// Whether somebody asked the program to stop while it does what takes long: then it stops at a place of its own choice and
/// leaves everything as it was.
package struct Interruption: Sendable {
  /// Begins to take note of requests; what it gives ends that.
  private let observe: @Sendable () -> () -> Void
  /// The signal by which somebody asked since then; 0 where nobody did.
  private let signal: @Sendable () -> Int32

  package init(observe: @escaping @Sendable () -> () -> Void, signal: @escaping @Sendable () -> Int32) {
    self.observe = observe
    self.signal = signal
  }

  /// Nobody asks.
  package static let never = Interruption(observe: { {} }, signal: { 0 })

  /// Takes note of requests while `body` runs.
  package func observed<T>(_ body: () throws -> T) rethrows -> T {
    let end = observe()
    defer { end() }
    return try body()
  }

  /// Throws `Interrupted` where somebody asked.
  package func check() throws {
    let signal = signal()
    if signal != 0 { throw Interrupted(signal: signal) }
  }
}

extension Interruption {
  /// SIGINT, SIGTERM and SIGHUP ask. Asked a second time the process ends at once.
  static let bySignals = Interruption(
    observe: {
      let before = signals.map { signal in
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { Interruption.asked.store($0, ordering: .relaxed) }
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
        var old = sigaction()
        sigaction(signal, &action, &old)
        return old
      }
      return {
        for (signal, old) in zip(signals, before) {
          var old = old
          sigaction(signal, &old, nil)
        }
        asked.store(0, ordering: .relaxed)
      }
    }, signal: { asked.load(ordering: .relaxed) })

  /// A handler of signals is a function of C, which can be given nothing and finds this.
  private static let asked = Atomic<Int32>(0)
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
}

/// Somebody asked the program to stop, and it did: nothing was recorded, or nothing of `file`; of what is read only,
/// `output` was not written.
package struct Interrupted: ReportedProblem, Hashable {
  package var signal: Int32
  package var file: String? = nil
  package var output: String? = nil

  package var description: String { "interrupted" }
  package var kind: ProblemKind { .refused }

  package var report: ProblemReport {
    let outcome = output.map { "\($0) was not written." }
    return ProblemReport(
      [Problem(self, at: .none)],
      outcome: outcome ?? file.map { "Nothing of \($0) was recorded." } ?? "Nothing was recorded.")
  }
}

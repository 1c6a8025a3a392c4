import Glibc
import Synchronization

/// Whether somebody asked the program to stop (SIGINT, SIGTERM, SIGHUP) while it does what takes long: then it stops at a
/// place of its own choice and leaves everything as it was. Asked a second time it ends at once.
package enum Interruption {
  private static let asked = Atomic<Int32>(0)
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Heeds the signals while `body` runs.
  package static func heeded<T>(_ body: () throws -> T) throws -> T {
    var before: [sigaction] = []
    for signal in signals {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { Interruption.asked.store($0, ordering: .relaxed) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      var old = sigaction()
      sigaction(signal, &action, &old)
      before.append(old)
    }
    defer {
      for (signal, old) in zip(signals, before) {
        var old = old
        sigaction(signal, &old, nil)
      }
      asked.store(0, ordering: .relaxed)
    }
    return try body()
  }

  /// Throws `Interrupted` where somebody asked.
  package static func check() throws {
    let signal = asked.load(ordering: .relaxed)
    if signal != 0 { throw Interrupted(signal: signal) }
  }
}

/// Somebody asked the program to stop, and it did: nothing was recorded, or nothing of `file`; of what is read only,
/// `output` was not written.
package struct Interrupted: OwnProblem, Hashable, CustomStringConvertible {
  package var signal: Int32
  package var file: String? = nil
  package var output: String? = nil

  package var description: String { "interrupted" }
}

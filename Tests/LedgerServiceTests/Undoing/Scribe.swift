import EDTF
import Documents
import Ledger
import PolicyModel
import Synchronization
import LedgerService

/// Writes acts into stores: all that one command takes, or nothing of it.
final class Scribe<Store: LedgerStore> {
  let store: Store
  private let counter = Counter()

  init(_ store: Store) { self.store = store }

  /// Takes documents in one act.
  @discardableResult
  func add(_ documents: String, by recorder: String = "ann") throws -> [Acknowledgement] {
    try write(
      DocumentReader.read(Array(documents.utf8), name: "documents", form: .yaml) {
        (text: String, _) throws(EDTFError) in try EDTFDate(text)
      }.map(\.command), by: recorder)
  }

  /// Carries commands out in one act.
  @discardableResult
  func write(_ commands: [Command], by recorder: String = "ann") throws -> [Acknowledgement] {
    try store.write { session in
      let writer = Writer(session, hand(recorder, try session.head.size))
      return try commands.map { try writer.write($0, onExisting: .refuse) }
    }
  }

  /// Undoes the act of an entry.
  @discardableResult
  func undo(_ entry: Int, withDependents: Bool = false) throws -> Acknowledgement {
    let command = UndoEntry(entry: entry, reason: nil, withDependents: withDependents)
    return try write([.undo(command)])[0]
  }

  var size: Int { get throws { try store.read { try $0.head.size } } }

  /// The entries that count.
  var counting: [Entry] {
    get throws {
      let size = try size
      return size == 0 ? [] : CountingEntries.of(try store.read { try $0.entries(1...size) })
    }
  }

  private func hand(_ recorder: String, _ size: Int) -> RecordingContext {
    let counter = counter
    return RecordingContext(recorder: recorder, now: Timestamp(seconds: 1_767_225_600 + size * 60)) {
      counter.next()
    }
  }
}

/// Counts ids up.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> String {
    let number = count.withLock { count in
      count += 1
      return "\(count)"
    }
    return String(repeating: "0", count: 26 - number.count) + number
  }
}

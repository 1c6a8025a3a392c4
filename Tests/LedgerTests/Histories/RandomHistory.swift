import EDTF
import Ledger
import PolicyModel

/// A history as people could have recorded it, made of a seed: payloads of every kind, each on what there is then.
/// before.
struct RandomHistory: Sendable {
  let seed: UInt64
  /// What is appended together.
  let batches: [Batch]

  /// Entries that are appended in one go.
  struct Batch: Sendable {
    var payloads: [Payload]
    var ids: [String]
    /// As a clock tells it, which may be set back.
    var recordedAt: Timestamp
    var recorder: String
    /// The entry with which their act began; nil where they begin one.
    var act: Int?
  }

  /// Makes `count` entries.
  init(seed: UInt64, count: Int) throws {
    self.seed = seed
    var random = SeededRandom(seed: seed)
    let scratch = MemoryStore()
    var batches: [Batch] = []
    var seconds = 1_700_000_000
    var size = 0
    while size < count {
      seconds += Int.random(in: -50_000...100_000, using: &random)
      var batch = Batch(
        payloads: [], ids: [], recordedAt: Timestamp(seconds: seconds), recorder: random.text())
      for _ in 0..<min(Int.random(in: 1...4, using: &random), count - size) {
        let payload = try scratch.read { try RandomPayload.next(&random, after: $0) }
        let id = RandomHistory.entryID(size + 1)
        _ = try scratch.write {
          try $0.append([payload], ids: [id], recordedAt: batch.recordedAt, recorder: batch.recorder)
        }
        batch.payloads.append(payload)
        batch.ids.append(id)
        size += 1
      }
      batches.append(batch)
    }
    self.batches = batches
  }

  /// The history with every entry by itself, which gives the same ledger.
  var singles: [Batch] {
    var size = 0
    return batches.flatMap { batch in
      let first = size + 1
      return zip(batch.payloads, batch.ids).map { payload, id in
        size += 1
        return Batch(
          payloads: [payload], ids: [id], recordedAt: batch.recordedAt, recorder: batch.recorder,
          act: size == first ? nil : first)
      }
    }
  }

  var payloads: [Payload] { batches.flatMap(\.payloads) }

  private static func entryID(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 26 - digits.count) + digits
  }
}

extension LedgerWriter {
  @discardableResult
  func append(_ batch: RandomHistory.Batch) throws -> [Entry] {
    try append(
      batch.payloads, ids: batch.ids, recordedAt: batch.recordedAt, recorder: batch.recorder, act: batch.act)
  }
}

extension LedgerStore {
  /// Appends a whole history, one write for each of its batches.
  func append(_ history: RandomHistory) throws {
    for batch in history.batches { _ = try write { try $0.append(batch) } }
  }
}

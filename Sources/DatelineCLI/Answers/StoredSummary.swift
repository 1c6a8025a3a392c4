import PolicyModel
import LedgerService

/// What a command stored, for where its answer cannot be written: the first ids of many, and the entries.
struct StoredSummary: Sendable {
  private static let most = 20
  private var first: [String] = []
  private var count = 0
  private var entries: (first: Int, last: Int)?

  init() {}

  init(_ done: [Acknowledgement]) {
    for one in done { add(one) }
  }

  var isEmpty: Bool { count == 0 }

  mutating func add(_ done: Acknowledgement) {
    guard let start = done.entries.first, let end = done.entries.last else { return }
    if first.count < StoredSummary.most { first.append("\(done.subject) (\(Receipt.entries(done.entries)))") }
    count += 1
    entries = (entries?.first ?? start, end)
  }

  mutating func add(_ other: StoredSummary) {
    guard let more = other.entries else { return }
    first += other.first.prefix(StoredSummary.most - first.count)
    count += other.count
    entries = (entries?.first ?? more.first, more.last)
  }

  /// “one (entry 22), two (entries 23–24)”; of many the first, and the entries of all.
  var text: String {
    let told = first.joined(separator: ", ")
    guard count > first.count, let entries else { return told }
    return told + " and \(count - first.count) more, in all entries \(entries.first)–\(entries.last)"
  }
}

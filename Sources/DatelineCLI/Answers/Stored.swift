import PolicyModel
import LedgerService

/// What a command stored, for where its answer cannot be written: the first ids of many, and the entries.
struct Stored: Sendable {
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
    if first.count < Stored.most { first.append("\(done.subject) (\(Receipt.entries(done.entries)))") }
    count += 1
    entries = (entries?.first ?? start, end)
  }

  mutating func add(_ other: Stored) {
    guard let more = other.entries else { return }
    first += other.first.prefix(Stored.most - first.count)
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

/// Gives answers of what was stored, and remembers whether one could not be written.
struct Telling {
  private let isDry: Bool
  private var stored = Stored()
  private var cause: (any Error)?

  /// - Parameter isDry: whether nothing was stored at all.
  init(isDry: Bool) {
    self.isDry = isDry
  }

  /// Whether an answer could not be written: no other will be.
  var isOver: Bool { cause != nil }

  /// Writes the answer of what was stored. That it cannot be written calls nothing off.
  mutating func tell(_ stored: Stored, _ write: () throws -> Void) throws {
    if !isDry { self.stored.add(stored) }
    do { try write() } catch let problem where problem is OutputClosed || problem is FileProblem {
      cause = cause ?? problem
    }
  }

  /// What came of answers that could not be written: that something was stored is told elsewhere. What was written to a
  /// reader who has gone may not have been read.
  var problem: (any Error)? {
    cause.map { stored.isEmpty ? $0 : UntoldAnswer(cause: $0, stands: "it was recorded: \(stored.text)") }
  }

  func finish() throws {
    if let problem { throw problem }
  }
}

/// Something was stored, and the answer that says so could not be written.
struct UntoldAnswer: ReportedProblem {
  /// Why not.
  var cause: any Error
  /// What was done, in a sentence.
  var stands: String

  var description: String {
    cause is OutputClosed ? "standard output was closed before the answer was read" : "\(cause)"
  }

  var kind: ProblemKind { .ioError }
  var hints: [Hint] { [Hint(stands)] }
}

extension UntoldAnswer {
  /// Writes an answer; where that fails, says what stands nevertheless.
  static func telling(_ stands: String, _ answer: String, in environment: Environment) throws {
    do {
      try environment.output.write(answer)
    } catch let problem where problem is OutputClosed || problem is FileProblem {
      throw UntoldAnswer(cause: problem, stands: stands)
    }
  }
}

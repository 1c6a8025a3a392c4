import EDTF
import PolicyModel
import Synchronization

@testable import DatelineCLI

/// Runs the program inside of the test, with all that it takes from outside fixed: the clock starts at a given moment and
/// goes on by a minute with each write, ids count up, and files live in a folder of the test's own.
final class Bench: Sendable {
  /// What one run of the program came to.
  struct Outcome: Equatable {
    var out: String
    var complaints: String
    var code: Int32
  }

  let folder: TestFolder
  private let state: Mutex<State>

  private struct State {
    var now: Int
    var ids = 0
    var out = ""
    var complaints = ""
    var input: [UInt8] = []
    var isInteractive = false
    var edits = 0
    /// How many answers can be written, and why none after them can; nil where all can.
    var failure: (answers: Int, error: any Error)?
  }

  /// 2026-01-05T10:00:00Z.
  static let morning = Timestamp("2026-01-05T10:00:00Z")?.seconds ?? 0

  /// - Parameter ids: the number of ids that were made before.
  init(ids: Int = 0) throws {
    folder = try TestFolder()
    state = Mutex(State(now: Bench.morning + 60 * ids, ids: ids))
  }

  /// Sets the clock, and with it today.
  func set(clock: Timestamp) { state.withLock { $0.now = clock.seconds } }

  /// Runs `dateline` with these arguments; at a terminal where the environment has `TERMINAL`, which then shows what is
  /// typed. `EDITOR` is a command of `FakeEditor`.
  func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], width: Int = 80
  ) -> Outcome {
    run(bytes: arguments.map { Array($0.utf8) }, input: input, environment: environment, width: width)
  }

  /// The same, with arguments that may be no text.
  func run(
    bytes arguments: [[UInt8]], input: [UInt8] = [], environment: [String: String] = [:], width: Int = 80
  ) -> Outcome {
    state.withLock {
      $0.out = ""
      $0.complaints = ""
      $0.input = input
      $0.isInteractive = environment["TERMINAL"] != nil
      $0.edits = 0
    }
    let given = ["DATELINE_RECORDER": "ann", "NO_COLOR": "1", "TMPDIR": folder.path].merging(environment) {
      $1
    }
    let code = Program.run(arguments, in: environmentWith(given, width: width))
    return state.withLock { Outcome(out: $0.out, complaints: $0.complaints, code: code) }
  }

  /// Runs `dateline` where only so many answers can be written.
  func run(
    _ arguments: [String], input: [UInt8] = [], writing answers: Int, then error: any Error & Sendable
  ) -> Outcome {
    state.withLock { $0.failure = (answers, error) }
    defer { state.withLock { $0.failure = nil } }
    return run(arguments, input: input)
  }

  /// Runs `dateline` on the ledger in the folder.
  func ask(_ arguments: String...) -> Outcome { run(arguments) }

  private func environmentWith(_ variables: [String: String], width: Int) -> Environment {
    Environment(
      variables: variables, now: { self.tick() }, today: { self.today }, makeID: { self.makeID() },
      workingFolder: folder.path, terminalWidth: width, loginName: "login",
      standardInput: { self.takeInput() }, inputLine: { self.takeLine() },
      typedLine: { self.type($0) },
      isInteractive: variables["TERMINAL"] != nil, clock: { 0 },
      runEditor: { try self.edit($0, $1) },
      output: Output(
        write: { try self.write($0) },
        complain: { text in self.state.withLock { $0.complaints += text } }, progress: nil),
      endsWithCommand: false)
  }

  private func write(_ text: String) throws {
    try state.withLock { state in
      if let (answers, error) = state.failure {
        if answers == 0 { throw error }
        state.failure = (answers - 1, error)
      }
      state.out += text
    }
  }

  private func tick() -> Timestamp {
    state.withLock { state in
      defer { state.now += 60 }
      return Timestamp(seconds: state.now)
    }
  }

  private var today: Day { state.withLock { Timestamp(seconds: $0.now).day } }

  private func makeID() -> String {
    let number = state.withLock { state in
      state.ids += 1
      return "\(state.ids)"
    }
    return String(repeating: "0", count: 26 - number.count) + number
  }

  private func takeInput() -> [UInt8] {
    state.withLock { state in
      defer { state.input = [] }
      return state.input
    }
  }

  private func takeLine() -> [UInt8]? {
    state.withLock { state in
      guard !state.input.isEmpty else { return nil }
      let line = state.input.prefix { $0 != UInt8(ascii: "\n") }
      state.input.removeFirst(min(line.count + 1, state.input.count))
      return Array(line)
    }
  }

  /// Types the next line of the input, key by key; `⇥` is the tabulator's.
  private func type(_ editing: LineEditing) -> [UInt8]? {
    guard let line = takeLine() else { return nil }
    var editing = editing
    for byte in String(decoding: line, as: UTF8.self).replacing("⇥", with: "\t").utf8 + [UInt8(ascii: "\n")] {
      switch editing.take(byte, { text in self.state.withLock { $0.complaints += text } }) {
      case .goingOn: break
      case .done: return editing.bytes
      case .end, .interrupted, .stopped: return nil
      }
    }
    return nil
  }

  private func edit(_ editor: String, _ path: String) throws -> Int32 {
    let number = state.withLock { state in
      defer { state.edits += 1 }
      return state.edits
    }
    return try FakeEditor(editor, folder: folder).run(on: path, time: number) { text in
      self.state.withLock { $0.complaints += text }
    }
  }
}

import Glibc
import Synchronization

/// Standard input, line by line, as it comes.
final class InputLines: Sendable {
  private struct Buffer {
    var waiting: [UInt8] = []
    var start = 0
    var isAtEnd = false
  }

  private let state = Mutex(Buffer())

  /// The next line without its end; nil at the end of the input.
  func next() throws -> [UInt8]? {
    try state.withLock { state in
      var searched = state.start
      while true {
        if let end = state.waiting[searched...].firstIndex(of: UInt8(ascii: "\n")) {
          let line = Array(state.waiting[state.start..<end])
          state.start = end + 1
          return line
        }
        if state.isAtEnd {
          let line = Array(state.waiting[state.start...])
          state.start = state.waiting.count
          return line.isEmpty ? nil : line
        }
        if state.waiting.count - state.start > Files.longestRecord {
          throw TooLong(name: "a line of standard input", most: Files.longestRecord)
        }
        state.waiting.removeFirst(state.start)
        state.start = 0
        searched = state.waiting.count
        try InputLines.fill(&state)
      }
    }
  }

  private static func fill(_ state: inout Buffer) throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count < 0 {
      if errno == EINTR { return }
      throw FileProblem(path: "standard input", code: errno, verb: "read")
    }
    if count == 0 { state.isAtEnd = true }
    state.waiting.append(contentsOf: chunk[..<max(0, count)])
  }
}

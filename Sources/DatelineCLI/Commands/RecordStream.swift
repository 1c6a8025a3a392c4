import Exchange
import Ledger
import PolicyModel
import Rendering
import Tracker

/// Records documents as they come, one a line, each in a transaction of its own.
struct RecordStream {
  let writing: WritingOptions

  /// Reads until the input ends. A line that is refused is answered with its error, and the next is read.
  func run() throws {
    let surroundings = try Surroundings.required()
    let store = try writing.ledger.writable()
    let dates = try DocumentFile.dates(of: writing.ledger).reader()
    var hand = try writing.hand()
    var number = 0
    var isAnyRefused = false
    while let line = try surroundings.inputLine() {
      number += 1
      do {
        guard
          let document = try Documents.readLine(
            line[...], number: number, name: "standard input", reading: dates)
        else { continue }
        hand.now = surroundings.now()
        let done = try writing.transact(store) { session in
          let size = try session.head.size
          var one = try Writer(session, hand).write(document.command, onExisting: .refuse)
          one.changes = try session.changes(by: one.payloads, from: size, to: size + one.entries.count)
          return one
        }
        try surroundings.output.write(Receipt.json(done, isDry: writing.dryRun) + "\n")
        try writing.remark(on: done)
      } catch let rejection as Rejection {
        isAnyRefused = true
        try surroundings.output.write(RecordStream.refusal(rejection, line: number) + "\n")
      }
    }
    if isAnyRefused { throw SomeRefused() }
  }

  /// `{"line": n, "error": "…"}`
  private static func refusal(_ rejection: Rejection, line: Int) -> String {
    let messages = rejection.problems.map { problem in
      ([problem.rule.description] + problem.rule.hints).joined(separator: "; ")
    }
    return JSONNode.object([("line", .integer(line)), ("error", .string(messages.joined(separator: " | ")))])
      .text(pretty: false)
  }
}

/// Something of what was given was refused and told of; the rest was taken.
struct SomeRefused: OwnProblem, CustomStringConvertible {
  var description: String { "some documents were refused; the others were taken" }
}

/// A session with the program, written down: what was typed, and what came back.
///
///     # A comment, with the one or more lines that say what is shown.
///     $ dateline state us-atacms-russia --on 2024-11-18
///     what was answered
///     ! what was said on standard error
///     ? 65
///
/// `? N` stands only where the exit code is not 0. A here-document (`<<END`) is standard input; `write FILE <<END` and
/// `cat FILE` make and show files; `clock TIME` sets the clock; `given NAME` makes a ledger of `Fixtures/NAME.yaml`, and
/// `given story` one of `Data/story`; `keep` keeps the token of the last answer, for which the word `TOKEN` stands from
/// then on. A word that starts with `./` is a file of the test's folder. Answered lines that start with `$`, `#`, `!`,
/// `?` or `\` and a space have a `\` before them. Where somebody types at a terminal, `⇥` is the tabulator's key.
struct Transcript {
  /// One command with what came back.
  struct Step {
    /// The comments and blank lines above the command, as they are written.
    var above: [String]
    var line: Int
    var command: String
    var input: [String]
    var expected: [String]
  }

  var steps: [Step]
  /// What stands below the last command.
  var below: [String]

  init(_ text: String) {
    steps = []
    below = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard line.hasPrefix("$ ") else {
        if steps.isEmpty || line.hasPrefix("# ") || !below.isEmpty {
          below.append(line)
        } else {
          steps[steps.count - 1].expected.append(line)
        }
        continue
      }
      var step = Step(above: below, line: index, command: String(line.dropFirst(2)), input: [], expected: [])
      below = []
      if let end = step.inputEnd {
        while index < lines.count, lines[index] != end {
          step.input.append(lines[index])
          index += 1
        }
        index += 1
      }
      steps.append(step)
    }
    for index in steps.indices { steps[index].dropBlankEnd() }
  }

  var text: String {
    var lines: [String] = []
    for step in steps {
      if step.line != steps.first?.line, step.above.first != "" { lines.append("") }
      lines += step.above
      lines.append("$ " + step.command)
      if let end = step.inputEnd { lines += step.input + [end] }
      lines += step.expected
    }
    if !below.isEmpty { lines += (below.first == "" ? [] : [""]) + below }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Transcript.Step {
  /// The word that ends the here-document.
  var inputEnd: String? {
    guard let mark = command.firstRange(of: " <<") else { return nil }
    return String(command[mark.upperBound...])
  }

  /// The command without its here-document.
  var bare: String {
    command.firstRange(of: " <<").map { String(command[..<$0.lowerBound]) } ?? command
  }

  mutating func dropBlankEnd() {
    while expected.last == "" { expected.removeLast() }
  }
}

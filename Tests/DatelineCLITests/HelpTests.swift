import EDTF
import PolicyModel
import Testing

@testable import DatelineCLI

/// What the program says of itself, and what it does where nobody listens.
@Suite struct HelpTests {
  private static let commands = [
    "timeline", "state", "diff", "why", "followers", "diffusion", "outlook", "show", "log", "search", "init",
    "record",
    "revise", "retract",
    "cite", "rule", "review", "assert", "undo", "actor", "policy", "topic", "source", "import", "export",
    "date", "check", "verify", "rebuild",
  ]

  @Test func `the help names every command`() throws {
    let outcome = try Bench().ask("--help")
    #expect(outcome.code == 0)
    #expect(outcome.complaints == "")
    for command in HelpTests.commands {
      #expect(outcome.out.contains("\n  \(command) "), "\(command) is not in\n\(outcome.out)")
    }
  }

  @Test(arguments: commands)
  func `every command has a help, on standard output`(command: String) throws {
    let outcome = try Bench().ask(command, "--help")
    #expect(outcome.code == 0)
    #expect(outcome.out.contains("USAGE: dateline \(command)"))
    #expect(outcome.complaints == "")
  }

  @Test func `a reader that closes the output is no error`() throws {
    // Given
    let bench = try Bench()
    #expect(bench.run(["init", bench.folder.path("dateline.db")]).code == 0)
    var closed = Environment(
      variables: [:], now: { Timestamp(seconds: 0) }, today: { Timestamp(seconds: 0).day },
      makeID: { "entry-\(UInt64.random(in: 0 ..< .max))" }, workingFolder: bench.folder.path,
      terminalWidth: nil, loginName: "login",
      standardInput: { [] }, inputLine: { nil }, typedLine: { _ in nil }, isInteractive: false,
      clock: { 0 }, runEditor: { _, _ in 1 },
      output: Output(write: { _ in throw OutputClosed() }, complain: { _ in }, progress: nil),
      endsWithCommand: false)
    // When, then
    for command in [["log"], ["export"], ["state"], ["date", "2024"]] {
      #expect(Program.run(command, in: closed) == 0, "\(command)")
    }
    try bench.folder.write(Array("record: topic\nid: a\nname: A\n".utf8), to: "a.yaml")
    try bench.folder.write(Array("record: topic\nid: b\nname: B\n".utf8), to: "b.yaml")
    #expect(
      Program.run(["import", bench.folder.path("a.yaml"), bench.folder.path("b.yaml")], in: closed) == 74)
    #expect(bench.run(["topic", "list", "--format", "csv"]).out.contains("b,B"))
    closed.output.write = { _ in throw FileProblem(path: "standard output", code: 28, verb: "written") }
    #expect(Program.run(["log"], in: closed) == 74)
  }
}

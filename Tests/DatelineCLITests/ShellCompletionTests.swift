import Testing

@testable import DatelineCLI

/// What the shell offers.
@Suite struct ShellCompletionTests {
  private func story() throws -> Bench {
    let bench = try Bench()
    #expect(bench.run(["init", bench.folder.path("dateline.db")]).code == 0)
    for command in [
      ["actor", "add", "us", "--name", "United States", "--kind", "state"],
      ["actor", "add", "uk", "--name", "United Kingdom", "--kind", "state"],
      ["policy", "add", "us-atacms", "--issuer", "us", "--scale", "permission"],
      ["record", "It is permitted", "--date", "2024-11-17", "--unsourced"],
    ] {
      #expect(bench.run(command).code == 0)
    }
    return bench
  }

  @Test(arguments: [
    ("", ["uk", "us"]), ("us", ["us"]), ("us:is", ["us:issuer"]), ("us:s", ["us:supplier", "us:speaker"]),
  ])
  func `actors with their roles`(_ typed: String, _ expected: [String]) throws {
    #expect(try offered("--actor", typed) == expected)
  }

  @Test(arguments: [
    ("--set", "us-", ["us-atacms="]),
    ("--set", "us-atacms=p", ["us-atacms=permitted", "us-atacms=prohibited"]),
    ("--clear", "", ["us-atacms"]), ("--follows", "2024", ["2024-11-17-it-is-permitted"]),
    ("--relation", "fol", ["follows:"]), ("--relation", "follows:2", ["follows:2024-11-17-it-is-permitted"]),
    ("--speaker", "uk", ["uk"]), ("--source", "", []),
  ])
  func `policies, values, relations, events`(_ option: String, _ typed: String, _ expected: [String]) throws {
    #expect(try offered(option, typed) == expected)
  }

  @Test(arguments: [
    ("--actor", "us:is", ["us\\:issuer"]), ("--relation", "fol", ["follows\\:"]),
    ("--relation", "follows:2", ["follows\\:2024-11-17-it-is-permitted"]), ("--set", "us-", ["us-atacms="]),
  ])
  func `zsh is told that a colon is no beginning of a description`(
    _ option: String, _ typed: String, _ expected: [String]
  ) throws {
    #expect(try offered(option, typed, in: "zsh") == expected)
  }

  @Test func `the ledger that is named is asked`() throws {
    let bench = try story()
    let other = try Bench()
    let words = ["show", "--ledger", bench.folder.path("dateline.db"), "2"]
    let outcome = other.run(["---completion", "show", "--", "positional@0", "3", "1"] + ["dateline"] + words)
    #expect(ShellCompletionTests.lines(outcome.out) == ["2024-11-17-it-is-permitted"])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `there is a script for each shell, which asks for ids`(_ shell: String) throws {
    let outcome = try Bench().run(["--generate-completion-script", shell])
    #expect(outcome.code == 0)
    for place in ["record", "--actor", "--source", "---completion"] { #expect(outcome.out.contains(place)) }
    #expect(outcome.out.contains("# Added to the generated script") == (shell != "fish"))
  }

  /// What a shell is offered behind an option of `record`.
  private func offered(_ option: String, _ typed: String, in shell: String = "bash") throws -> [String] {
    let outcome = try story().run(
      [
        "---completion", "record", "--", option, "3", "\(typed.utf8.count)", "dateline", "record", option,
        typed,
      ], environment: ["SAP_SHELL": shell])
    #expect(outcome.code == 0, "\(outcome.complaints)")
    return ShellCompletionTests.lines(outcome.out)
  }

  /// What is offered. The argument parser remembers for the whole process for which shell it made a script last, and after
  /// that of zsh, which another test makes at any time, it ends each offer with a blank that the script takes away.
  private static func lines(_ out: String) -> [String] {
    out.split(separator: "\n").filter { $0 != " " }.map(String.init)
  }
}

import Testing

@testable import DatelineCLI

/// What `check` finds in a ledger that was made with care: few things, each worth an editor's minute.
@Suite struct StoryCheckTests {
  @Test(arguments: ["2024-05-01", "2024-11-18", "2025-11-30", "2026-11-22"])
  func `no rule fires often on a well-kept ledger`(day: String) throws {
    // Given
    let bench = try Story.shared.get().copy()
    // When
    var outcome = bench.ask("check", "--on", day, "--format", "json")
    #expect(outcome.code == 1)
    outcome.code = 0
    let findings = try Answer(outcome)["findings"].list
    // Then
    let counts = Dictionary(grouping: findings) { $0["rule"].text ?? "" }.mapValues(\.count)
    #expect(findings.count <= 20, "\(counts)")
    #expect((counts.values.max() ?? 0) <= 10, "\(counts)")
    for finding in findings { #expect(!finding["records"].list.isEmpty) }
  }

  @Test func `an expectation is overdue until somebody looks`() throws {
    let bench = try Story.shared.get().copy()
    let question = ["check", "--rule", "overdue-expectation", "--on", "2024-10-15"]
    let found = bench.run(question)
    #expect(found.code == 1)
    #expect(found.out.contains("2024-09-20-times-expects-storm-shadow-approval"))
    #expect(bench.ask("review", "uk-storm-shadow-russia", "--on", "2024-10-15").code == 0)
    #expect(bench.run(question) == Bench.Outcome(out: "", complaints: "", code: 0))
  }
}

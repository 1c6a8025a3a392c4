import Testing

@testable import DatelineCLI

@Suite struct ArgumentOrderTests {
  @Test func theLedgerMayStandBeforeTheCommand() {
    #expect(
      ArgumentOrder.commandFirst(["--ledger", "x.db", "state", "p"]) == ["state", "--ledger", "x.db", "p"])
    #expect(
      ArgumentOrder.commandFirst(["--ledger=x.db", "actor", "list"]) == ["actor", "list", "--ledger=x.db"])
  }

  @Test func whatStandsBehindTheCommandStays() {
    #expect(ArgumentOrder.commandFirst(["state", "--ledger", "x.db"]) == ["state", "--ledger", "x.db"])
    #expect(ArgumentOrder.commandFirst(["--help"]) == ["--help"])
    #expect(ArgumentOrder.commandFirst([]) == [])
  }
}

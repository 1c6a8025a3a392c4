import Foundation
import Testing

@testable import DatelineCLI

/// A ledger is no input of itself.
@Suite struct LedgerAsInputTests {
  @Test(arguments: [["import"], ["record", "--file"]])
  func `by another name too`(command: [String]) throws {
    let bench = try Bench()
    _ = bench.run(["init", bench.folder.path("dateline.db")])
    try FileManager.default.createSymbolicLink(
      atPath: bench.folder.path("other.jsonl"), withDestinationPath: bench.folder.path("dateline.db"))
    for name in ["dateline.db", "other.jsonl"] {
      let outcome = bench.run(
        command + [bench.folder.path(name), "--ledger", bench.folder.path("dateline.db")])
      #expect(outcome.code == 65, "\(outcome.complaints)")
      #expect(outcome.complaints.contains("this is the ledger itself"))
    }
  }
}

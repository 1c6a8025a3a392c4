// A table as the targets of Scripts/fuzz read it.

import Documents
import PolicyModel

/// What came of a table, and how many rows it had.
struct TableOutcome: Equatable {
  var outcome = Outcome()
  var summary: Tables.Summary?
}

/// Reads a table whose bytes come in chunks of that size. No more is read after so many problems as a command would tell.
func readTable(_ bytes: [UInt8], _ mapping: TableMapping?, chunk: Int) -> TableOutcome {
  var rest = bytes[...]
  let chunks: () -> ArraySlice<UInt8>? = {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(chunk) }
    return rest.prefix(chunk)
  }
  var found = TableOutcome()
  do {
    found.summary = try Tables.each(of: chunks, name: "t.csv", mapping: mapping, reading: phrases(_:citing:))
    { result in
      found.outcome.take(result, of: bytes, named: "t.csv")
      return found.outcome.problems.count < Documents.mostProblems
    }
  } catch let rejection as Rejection {
    keepsTheLaws(rejection, of: bytes, named: "t.csv")
    found.outcome.problems += rejection.problems.map { "\($0.place): \($0.rule)" }
  } catch {
    expect(false, "a table is refused by a rejection, not by \(error)")
  }
  return found
}

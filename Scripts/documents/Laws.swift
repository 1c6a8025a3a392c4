// What the targets of Scripts/fuzz for module Documents share: the laws of what is read, and of what is refused.

import EDTF
import Documents
import EDTFEnglish
import PolicyModel

/// Reads dates as an import does: phrases too, counted from one day.
func phrases(_ text: String, citing: CitedSources) throws(EDTFError) -> EDTFDate {
  try Phrase.read(text, today: Day(20_000))
}

/// The problems of a rejection name a place in the file, in words that a person can read.
func keepsTheLaws(_ rejection: Rejection, of bytes: [UInt8], named name: String) {
  expect(!rejection.problems.isEmpty, "a rejection says what is wrong")
  // A line ends with a line feed, a carriage return, or what Unicode calls one; the end of the file may be named too.
  let lines = bytes.count + 2
  for problem in rejection.problems {
    if case .file(name, let line, let column) = problem.place {
      expect((1...lines).contains(line), "line \(line) is one of the file")
      expect((1...bytes.count + 2).contains(column), "column \(column) is one of the file")
    }
    let text = "\(problem.rule)"
    expect(!text.isEmpty, "a problem has words")
    expect(text.utf8.count < 16_384, "a problem is short: \(text.utf8.count) bytes")
    expect(problem.rule.hints.allSatisfy { $0.utf8.count < 16_384 }, "a hint is short")
  }
}

/// What came of a read, so that two can be compared.
struct Outcome: Equatable {
  var documents: [LocatedDocument] = []
  var problems: [String] = []

  mutating func take(_ result: Result<LocatedDocument, Rejection>, of bytes: [UInt8], named name: String) {
    switch result {
    case .success(let document): documents.append(document)
    case .failure(let rejection):
      keepsTheLaws(rejection, of: bytes, named: name)
      problems += rejection.problems.map { "\($0.place): \($0.rule)" }
    }
  }
}

func expect(_ holds: Bool, _ law: @autoclosure () -> String) {
  if !holds { fatalError("broken: " + law()) }
}

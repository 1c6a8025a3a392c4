import EDTF
import Documents
import PolicyModel

/// A date that is known to be one.
func edtf(_ text: String) -> EDTFDate {
  guard let date = try? EDTFDate(text) else { preconditionFailure("“\(text)” is no date") }
  return date
}

/// Dates as EDTF writes them, and no others.
func edtfOnly(_ text: String, citing: CitedSources) throws(EDTFError) -> EDTFDate { try EDTFDate(text) }

func read(_ text: String, _ name: String = "a.yaml") throws -> [LocatedDocument] {
  try DocumentReader.read(Array(text.utf8), name: name, form: nil, reading: edtfOnly(_:citing:))
}

/// What is wrong, as `place: text`, one a line, each with its hints.
func problems(_ text: String, _ name: String = "a.yaml") -> [String] {
  do {
    _ = try read(text, name)
    return []
  } catch let rejection as Rejection {
    return rejection.problems.map { problem in
      (["\(problem.place): \(problem.rule)"] + problem.hints.map(\.plain)).joined(separator: " | ")
    }
  } catch {
    return ["\(error)"]
  }
}

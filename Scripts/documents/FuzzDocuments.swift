// The target of `Scripts/fuzz documents`: whatever bytes come, the readers of YAML and of JSON Lines neither crash nor
// hang, and their laws hold. The first byte says which reads the others.

import Documents
import PolicyModel

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let bytes = Array(input.dropFirst())
  let form: DocumentForm? = [DocumentForm.yaml, .jsonLines, nil][Int(first) % 3]
  let outcome = read(bytes, form)
  expect(outcome == read(bytes, form), "a file is read the same twice")
  if form == .jsonLines && outcome.problems.isEmpty { isReadLineByLine(bytes, outcome) }
  return 0
}

private func read(_ bytes: [UInt8], _ form: DocumentForm?) -> Outcome {
  var outcome = Outcome()
  DocumentReader.each(of: bytes, name: "f", form: form, reading: phrases(_:citing:)) { result in
    outcome.take(result, of: bytes, named: "f")
    return true
  }
  return outcome
}

/// A stream takes the same documents as a file, one a line.
private func isReadLineByLine(_ bytes: [UInt8], _ outcome: Outcome) {
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  var commands: [Command] = []
  for (number, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
    do {
      guard
        let document = try DocumentReader.readLine(
          line, number: number + 1, name: "f", reading: phrases(_:citing:))
      else { continue }
      commands.append(document.command)
    } catch {
      expect(
        false, "line \(number + 1) is read alone as it is in its file: \(error.problems.map { "\($0.rule)" })"
      )
    }
  }
  expect(commands == outcome.documents.map(\.command), "a stream takes what a file has")
}

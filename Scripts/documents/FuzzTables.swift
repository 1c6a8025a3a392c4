// The target of `Scripts/fuzz tables`: whatever bytes come, the reader of CSV neither crashes nor hangs, and its laws
// hold. The first byte chooses the mapping, the second how many bytes are read at once.

import Documents
import PolicyModel

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count >= 2 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 2, count: count - 2))
  let number = Int(start[0]) % (mappings.count + 1)
  let mapping = number == 0 ? nil : mappings[number - 1]
  let whole = readTable(bytes, mapping, chunk: bytes.count + 1)
  let pieces = readTable(bytes, mapping, chunk: 1 + Int(start[1]))
  expect(whole == pieces, "a table is the same however its bytes come: \(whole) and \(pieces)")
  return 0
}

/// One mapping of each shape.
private let mappings: [TableMapping] = [
  "shape: changes\ncolumns: {date: day, actor: a, topic: t, status: s, note: n}\n",
  "shape: intervals\ncolumns: {start: from, end: to, actor: a, topic: t, status: s, attributes: {limit: l}}\nendIncluded: true\n",
  "shape: panel\ncolumns: {date: day, actor: a}\ntopics: [{id: t, status: t}, {id: u, status: u, attributes: {limit: l}}]\n",
  "shape: matrix\ncolumns: {actor: a}\ntopic: {id: t, name: T}\n",
].map { (head: String) -> TableMapping in
  let yaml =
    head
    + "policy: \"{actor}/{topic}\"\nscale: numeric\nactorKind: state\nsource: {id: s, title: T, published: 2024-01-01}\n"
  do throws(Rejection) {
    return try TableMapping.read(Array(yaml.utf8), name: "m.yaml", reading: phrases(_:citing:))
  } catch {
    fatalError(
      "a mapping of the target's own is refused: \(error.problems.map { "\($0.place): \($0.rule)" })")
  }
}

// The target of `Scripts/fuzz mappings`: whatever bytes come, the reader of mappings neither crashes nor hangs, and
// neither does the reader of tables under a mapping that was taken. The bytes after the first 1 are the table.

import Documents
import PolicyModel

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let end = input.firstIndex(of: 1) ?? input.endIndex
  let bytes = Array(input[..<end])
  let table = Array(input[end...].dropFirst())
  do {
    let mapping = try TableMapping.read(bytes, name: "m.yaml", reading: phrases(_:citing:))
    expect(
      (try? TableMapping.read(bytes, name: "m.yaml", reading: phrases(_:citing:))) == mapping,
      "a mapping is read the same twice")
    _ = readTable(table, mapping, chunk: table.count + 1)
  } catch {
    keepsTheLaws(error, of: bytes, named: "m.yaml")
  }
  return 0
}

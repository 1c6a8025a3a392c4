import Foundation
import Testing

@testable import DatelineCLI

/// Files that are packed, each of one document.
@Suite struct PackedFileTests {
  private static let packed: [(Packing, String)] = [
    (.gzip, "H4sIAAAAAAACAytKTc4vSrFSKMkvyEzmygSyChKTs1NTuPISc1OtFAIgHACDuRygJgAAAA=="),
    (
      .xz,
      "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4AAlACRdADkZSJGxo7dPTH/tgUe1/7WxhLmhDJ/nLJ46zOewJImSCrIAAABPiLIWo7RQmQABQCbTf/ICH7bzfQEAAAAABFla"
    ),
    (
      .bzip2,
      "QlpoOTFBWSZTWSOjsccAABJbgAAQQAAAEEAALivUACAAIaTTJk02oFMABNH0GSFDmLqhCL04IkkSvs34MvxdyRThQkCOjscc"
    ),
  ]

  private func bytes(_ text: String) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: text)))
  }

  private func ledger() throws -> Bench {
    let bench = try Bench()
    try #require(bench.ask("init", bench.folder.path("dateline.db")).code == 0)
    return bench
  }

  @Test(arguments: packed)
  func `a packed file is unpacked, whatever its name`(packing: Packing, text: String) throws {
    // Given
    let bench = try ledger()
    try bench.folder.write(bytes(text), to: "topic.yaml.packed")
    // When
    let outcome = bench.ask("import", bench.folder.path("topic.yaml.packed"))
    // Then
    if outcome.code == 69 {
      print("skipped: there is no \(packing.program) here")
      return
    }
    #expect(outcome.code == 0, "\(outcome.complaints)")
    #expect(bench.ask("topic", "list", "--format", "csv").out.contains("packed,Packed"))
  }

  @Test func `a file that is cut off is refused, and leaves nothing`() throws {
    // Given
    let bench = try ledger()
    let whole = try bytes(Self.packed[0].1)
    try bench.folder.write(Array(whole.dropLast(6)), to: "topic.yaml.gz")
    // When
    let outcome = bench.ask("import", bench.folder.path("topic.yaml.gz"))
    // Then
    #expect(outcome.code == 65)
    #expect(outcome.complaints.contains("damaged or cut off"))
    #expect(bench.ask("topic", "list", "--format", "csv").out.contains("packed") == false)
  }

  @Test func `what is packed on standard input is told how to be read`() throws {
    let bench = try ledger()
    let outcome = bench.run(["import", "-"], input: try bytes(Self.packed[0].1))
    #expect(outcome.code == 65)
    #expect(outcome.complaints.contains("gzip -dc FILE | dateline import -"))
  }

  @Test func `a file's first bytes tell what it is packed by`() throws {
    for (packing, text) in Self.packed { #expect(try Packing(beginning: bytes(text)) == packing) }
    #expect(Packing(beginning: Array("record: topic".utf8)) == nil)
    #expect(Packing(beginning: []) == nil)
    #expect(Packing(beginning: [0x28, 0xB5, 0x2F, 0xFD, 0x00]) == .zstd)
  }
}

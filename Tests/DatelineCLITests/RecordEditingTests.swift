import Testing

@testable import DatelineCLI

/// What becomes of the document where it is not recorded, and the real editor.
@Suite struct RecordEditingTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    #expect(bench.run(["init", bench.folder.path("dateline.db")]).code == 0)
    return bench
  }

  private func documents(_ bench: Bench) throws -> [String] {
    try bench.folder.names().filter { $0.hasPrefix("dateline-") }
  }

  @Test func `a document that is refused is kept, and its place told`() throws {
    // Given
    let bench = try bench()
    let text = Array("record: event\ntitle: No date\n".utf8)
    try bench.folder.write(text, to: "bad.yaml")
    // When nobody is there to edit it again
    let outcome = bench.run(["record", "--edit"], environment: ["EDITOR": "take bad.yaml"])
    // Then
    let kept = try documents(bench)
    #expect(outcome.code == 65)
    #expect(kept.count == 1)
    #expect(try bench.folder.bytes(kept[0]) == text)
    #expect(outcome.complaints.contains("the document:1:1: "))
    #expect(outcome.complaints.contains(bench.folder.path(kept[0])))
    #expect(bench.ask("verify").out.contains("0 entries"))
  }

  @Test(arguments: ["n\n", ""])
  func `who does not edit it again finds it where it is told`(_ answer: String) throws {
    let bench = try bench()
    try bench.folder.write(Array("record: event\n".utf8), to: "bad.yaml")
    let outcome = bench.run(
      ["record", "--edit"], input: Array(answer.utf8),
      environment: ["EDITOR": "take bad.yaml", "TERMINAL": "1"])
    #expect(outcome.code == 65)
    #expect(outcome.complaints.contains("the document is kept: " + bench.folder.path("dateline-")))
  }

  @Test func `an editor that fails records nothing`() throws {
    let bench = try bench()
    let outcome = bench.run(["record", "--edit"], environment: ["EDITOR": "fail"])
    #expect(outcome.code == 69)
    #expect(outcome.complaints.contains("the editor “fail” ended with 2"))
    #expect(try documents(bench).count == 1)
  }

  @Test func `nothing is left behind where it was recorded, or where nothing was wanted`() throws {
    let bench = try bench()
    try bench.folder.write(
      Array("record: event\ndate: 2024\ntitle: It is\nunsourced: true\n".utf8), to: "good.yaml")
    #expect(bench.run(["record", "--edit"], environment: ["EDITOR": "take good.yaml"]).code == 0)
    #expect(bench.run(["record", "--edit"], environment: ["EDITOR": "empty"]).code == 1)
    #expect(try documents(bench) == [])
  }

  @Test func `the real editor is a command of the shell with its options`() throws {
    // Given
    let folder = try TestFolder()
    try folder.write(Array("old 'text'\n".utf8), to: "a b.yaml")
    // When, then
    #expect(try Editor.run("sed -i -e s/old/new/", on: folder.path("a b.yaml")) == 0)
    #expect(try folder.bytes("a b.yaml") == Array("new 'text'\n".utf8))
    #expect(try Editor.run("exit 3; true", on: folder.path("a b.yaml")) == 3)
    #expect(try Editor.run("kill -9 $$; true", on: folder.path("a b.yaml")) == 137)
  }
}

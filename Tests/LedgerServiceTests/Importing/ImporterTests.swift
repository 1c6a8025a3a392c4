import EDTF
import Ledger
import LedgerService
import PolicyModel
import Testing

/// Imports of inputs in memory.
@Suite struct ImporterTests {
  private struct Stopped: Error {}

  private static let event =
    "- {record: event, date: 2024-03-01, title: It is allowed, participants: [us], effects: [{policy: p, set: {status: permitted}}], citations: [{source: s1}]}\n"

  private func session(
    skipping: Bool = false, noting note: @escaping (String) -> Void = { _ in },
    checking check: @escaping () throws -> Void = {}
  ) throws -> ImportSession {
    let context = RecordingContext(recorder: "ann", now: Timestamp(seconds: 1_767_225_600)) {
      "entry-\(UInt64.random(in: 0 ... .max))"
    }
    return ImportSession(
      context: context, reason: RevisionReason(kind: .update, reason: "import"), isReconciling: false,
      isSkipping: skipping, mapping: nil, scope: ReconciledScope(named: []),
      today: try #require(Day(iso: "2024-06-15")), noteDate: note, checkInterruption: check)
  }

  private func input(_ text: String) -> ImportInput {
    ImportInput(name: "a.yaml", documents: Array(text.utf8))
  }

  @Test func `an input that is interrupted leaves nothing`() throws {
    // Given two events, and somebody who asks to stop after the first.
    let scenario = try Scenario()
    let before = try scenario.size
    var checks = 0
    let session = try session(checking: {
      checks += 1
      if checks == 2 { throw Stopped() }
    })
    var importer = try Importer(scenario.store, isDry: false)
    // When, then
    #expect(throws: Stopped.self) {
      try importer.importInput(
        input(Self.event + Self.event.replacing("allowed", with: "allowed again")), as: session,
        deciding: { _ in [:] }, observing: { .none })
    }
    #expect(checks == 2)
    #expect(try scenario.size == before)
  }

  @Test func `an input with a mended event is read anew once it is known what that is`() throws {
    // Given an event that is recorded, and an input with another date of it.
    let scenario = try Scenario()
    var importer = try Importer(scenario.store, isDry: false)
    _ = try importer.importInput(
      input(Self.event), as: session(), deciding: { _ in [:] }, observing: { .none })
    let before = try scenario.size
    let mended = input(Self.event.replacing("2024-03-01", with: "2024-03-02"))
    var (asked, read) = (0, 0)
    var next = try Importer(scenario.store, isDry: false)
    // When
    _ = try next.importInput(mended, as: session()) { found in
      asked += found.count
      return Dictionary(uniqueKeysWithValues: found.map { ($0.number, .same($0.earlier.id)) })
    } observing: {
      read += 1
      return .none
    }
    // Then it was revised, and no second event is there.
    #expect(asked == 1)
    #expect(read == 2)
    let size = try scenario.size
    #expect(size == before + 1)
    let events = try scenario.store.read { try $0.events(.all, at: size) }
    #expect(events.count == 1)
    #expect(events.first?.newest.date.text == "2024-03-02")
  }

  @Test func `of a dry run nothing is recorded, and the same is imported after it`() throws {
    let scenario = try Scenario()
    let before = try scenario.size
    for isDry in [true, true, false] {
      var importer = try Importer(scenario.store, isDry: isDry)
      var count = 0
      let observer = ImportObserver(
        imported: { count += $0.payloads.count }, settled: { _ in }, ended: {})
      _ = try importer.importInput(
        input(Self.event), as: session(), deciding: { _ in [:] }, observing: { observer })
      #expect(count == 1)
      #expect(try scenario.size == (isDry ? before : before + 1))
    }
  }

  @Test func `what a word such as yesterday counts from is noted`() throws {
    let scenario = try Scenario()
    var notes: [String] = []
    var importer = try Importer(scenario.store, isDry: true)
    _ = try importer.importInput(
      input(Self.event.replacing("2024-03-01", with: "yesterday")),
      as: session(noting: { notes.append($0) }), deciding: { _ in [:] }, observing: { .none })
    #expect(notes == ["“yesterday” is 2024-02-29, counted from 2024-03-01, when s1 was published"])
  }

  @Test func `what is refused is skipped where that is wanted`() throws {
    let scenario = try Scenario()
    var importer = try Importer(scenario.store, isDry: false)
    let outcome = try importer.importInput(
      input(Self.event.replacing("source: s1", with: "source: none") + Self.event),
      as: session(skipping: true),
      deciding: { _ in [:] }, observing: { .none })
    #expect(outcome.skipped == 1)
    #expect(outcome.problems.count == 1)
  }
}

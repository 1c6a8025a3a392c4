import EDTF
import Documents
import Ledger
import PolicyModel
import TestSupport
import Testing
import LedgerService

/// What a writer remembers within a transaction changes nothing: it writes what a writer of each command's own does.
@Suite struct OneWriterLawTests {
  @Test(arguments: 0..<LongRun.cases(10)) func `one writer writes what many write`(number: Int) throws {
    // Given a tale's documents, with definitions and revisions between that change what its texts name.
    let seed = UInt64(40_000 + number)
    var dice = Dice(seed: seed)
    var documents: [String] = []
    let tale = Teller.tale(seed: seed, steps: 40, measures: number.isMultiple(of: 2))
    documents += tale.sources.enumerated().map { TaleDocuments.source($0.element, at: $0.offset) }
    for step in tale.steps {
      if let document = TaleDocuments.document(step) { documents.append(document) }
      if dice.chance(40) { documents.append(OneWriterLawTests.between[Int.random(in: 0..<7, using: &dice)]) }
    }
    // What one file says twice, such as a ruling, it means twice; that it is said in two files it does not.
    var seen: Set<String> = []
    documents = documents.filter { seen.insert($0).inserted }
    let commands = try documents.flatMap { text in
      try DocumentReader.read(Array((text + "\n").utf8), name: "tale", form: .yaml) {
        (text: String, _) throws(EDTFError) in try EDTFDate(text)
      }.map(\.command)
    }
    // When all is written, and then all of it once more
    let one = try written(commands + commands, isOne: true)
    let many = try written(commands + commands, isOne: false)
    // Then
    #expect(one.answers == many.answers, "seed \(seed)")
    #expect(one.payloads == many.payloads, "seed \(seed)")
    #expect(one.payloads.count > 20, "seed \(seed)")
  }

  /// What makes a name ambiguous or clear again, merges, and changes what is cited and reviewed.
  private static let between = [
    "- {record: actor, id: usa, name: America, kind: state, aliases: [us]}",
    "- {record: revision, actor: uk, as: correction, reason: so, aliases: [U.S., Britain]}",
    "- {record: revision, actor: uk, as: correction, reason: no, aliases: [Britain]}",
    "- {record: merge, actor: usa, into: us, reason: the same}",
    "- {record: revision, policy: p, as: correction, reason: so, title: May it really be done?}",
    "- {record: review, policy: p, on: 2024-03-09, citations: [{source: s1, speaker: U.S.}]}",
    "- {record: event, date: 2024-03-04, title: It is said, participants: [U.S.], citations: [{source: \"https://example.org/a\", speaker: America}]}",
  ]

  private func written(_ commands: [Command], isOne: Bool) throws -> (answers: [String], payloads: [Payload?])
  {
    let scenario = try Scenario(TaleDocuments.cast)
    var answers: [String] = []
    try scenario.store.write { session in
      var writer: Writer?
      for (number, command) in commands.enumerated() {
        if !isOne || number == 0 || number == commands.count / 2 {
          writer = Writer(
            session,
            RecordingContext(recorder: "ann", now: Timestamp(seconds: 1_800_000_000)) {
              "\(UInt64.random(in: 0 ... .max))"
            })
        }
        do {
          let reason = RevisionReason(kind: .correction, reason: "import")
          let done = try writer?.write(command, onExisting: .revise(reason))
          answers.append("\(number): \(done?.subject ?? "") \(done?.entries ?? [])")
        } catch let rejection as Rejection {
          answers.append("\(number): \(rejection.problems.map { "\($0.rule)" })")
        }
      }
    }
    let size = try scenario.store.read { try $0.head.size }
    return (answers, try scenario.store.read { try $0.entries(1...size).map(\.payload) })
  }
}

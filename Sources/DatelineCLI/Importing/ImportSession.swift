import EDTF
import Documents
import EDTFEnglish
import Ledger
import PolicyModel
import LedgerService

/// Takes what a file holds, one document or row after the other, in one transaction.
struct ImportSession {
  var hand: RecordingContext
  /// Why what differs is revised, and how.
  var reason: RevisionReason
  /// Whether the file is the whole truth of its source.
  var isReconciling: Bool
  var isSkipping: Bool
  let environment: Environment
  /// How many entries there were before the command; nil where what looks like an event that is there is another one.
  var mendedSince: Int?
  /// What documents are that look like events that are there, by their numbers in the file.
  var choices: [Int: MendedChoice] = [:]
  /// Those of them that are left.
  var leftMended: [MendedEvent] = []
  /// What the columns of a table mean; nil where they are named as `record`'s options.
  var mapping: TableMapping?
  /// What the file is the whole of.
  var scope = ReconciledScope(named: [])

  /// What was left of a file.
  struct Left: Sendable {
    /// What is wrong with the documents that were left.
    var problems: [Problem] = []
    /// How many more problems there are of a file of which nothing is taken.
    var more = 0
    /// How many documents were left.
    private(set) var documents = 0
    /// How many documents were left because they name what was refused.
    var dependents = 0
    /// The lines of a table that were taken for its footer.
    var footer: [Int] = []
    /// The first entry that the command wrote.
    var act: Int?
    /// What should be known of what was taken, each thing once.
    var notices = ImportNotices()
    /// The new events that may be ones that are there, mended.
    var mended: [MendedEvent] = []

    /// Leaves a document.
    mutating func leave(_ rejection: Rejection) {
      problems += rejection.problems
      documents += 1
    }
  }

  /// Takes a file of its own. Gives each document that was carried out to `count`, with what it came to; what documents came
  /// to only at the end of the file to `settle`.
  /// - Parameter act: the first entry that the command wrote of earlier files.
  func take(
    _ file: ImportedFile, _ session: any LedgerWriter, act: Int?, settle: (Acknowledgement) -> Void,
    _ count: (Acknowledgement) -> Void
  ) throws -> Left {
    let run = try ImportRun(session, self, act: act)
    if !isSkipping, !isReconciling { run.writer.order = DeferredOrder() }
    if let mendedSince, isWatching(file) { run.writer.mended = MendedEvents(session, start: mendedSince) }
    var left = try take(file, in: run, count)
    try finish(run, &left, settle: settle, count)
    left.act = run.writer.act
    return left
  }

  /// Takes a file, of which others may come in the same run.
  func take(
    _ file: ImportedFile, in run: ImportRun, _ count: (Acknowledgement) -> Void
  ) throws -> Left {
    var left = Left()
    for mended in leftMended {
      left.leave(Rejection([Problem(MendedRule.imported(mended), at: mended.place)]))
    }
    let mapping = try mappingAsPublished(run.writer)
    let notes = DocumentFile.dates(in: environment) { try CountedFrom.published($0, in: run.session) }
    try learnGroups(of: file, mapping, notes, run)
    var number = 0
    left.footer = try each(file, mapping, notes) { result in
      number += 1
      if choices[number] == .left { return true }
      let command = try? result.get().command
      if file.form == .table, let command, run.refused.areNamed(by: command) {
        run.refused.note(command)
        left.dependents += 1
        return true
      }
      if mapping?.tellsEveryDay ?? false, let command { run.told.note(command) }
      do {
        let document = FileDocument(chosen(try result.get(), number), file.form, number)
        if !run.groups.hold(document) { try take(document, run, &left.notices, count) }
      } catch let rejection as Rejection {
        note(rejection, &left)
        if let command { run.refused.note(command) }
      }
      try environment.interruption.check()
      return true
    }
    return left
  }

  /// Takes what could not be taken before the rest was there; of a whole publication, takes back what it says no more.
  /// - Parameter consent: asked before whole policies are retracted; throws where that is not wanted.
  func finish(
    _ run: ImportRun, _ left: inout Left, consent: (VanishedPolicies) throws -> Void = { _ in },
    settle: (Acknowledgement) -> Void, _ count: (Acknowledgement) -> Void
  ) throws {
    for group in run.groups.release() {
      do { try take(group, run, &left.notices, count) } catch let rejection as Rejection {
        note(rejection, &left)
      }
    }
    var waiting = run.waiting
    run.waiting = WaitingDocuments()
    let refused = try waiting.settle(run.relations) { document in
      try carryOut(try document.resolved(run.relations) ?? document, run, &left.notices, count)
    }
    for rejection in refused { note(rejection, &left) }
    do { try run.writer.checkOrder() } catch let rejection as Rejection { note(rejection, &left) }
    if !isSkipping, !left.problems.isEmpty { throw Rejection(left.problems, more: left.more) }
    left.mended = try run.writer.mended?.found().filter { choices[$0.number] == nil } ?? []
    for done in try run.writer.settle() {
      settle(done)
      left.notices.take(done.notices + done.takenOut, at: .none)
    }
    // Whoever is interrupted in a pipe may have read only the beginning of what was to come.
    try environment.interruption.check()
    guard isReconciling else {
      left.notices.take(try run.rows.staying(run.told), at: .none)
      return
    }
    let isList = mapping?.isList ?? false
    func done(_ acknowledgement: Acknowledgement) throws {
      count(acknowledgement)
      left.notices.take(acknowledgement.vanished(fromList: isList), at: .none)
      try environment.interruption.check()
    }
    if isList {
      let vanished = try run.listing.vanishing()
      if !vanished.policies.isEmpty { try consent(vanished) }
      try run.listing.finish(done)
    } else {
      try run.reconciliation.finish(consent: consent, done)
    }
  }

  /// Notes what is wrong with a document: all of it where the rest is taken, else as much as is told.
  private func note(_ rejection: Rejection, _ left: inout Left) {
    if isSkipping {
      left.leave(rejection)
    } else {
      var all = Rejection(left.problems, more: left.more)
      all.add(rejection)
      (left.problems, left.more) = (all.problems, all.more)
    }
  }

  /// Takes a document, or holds it back as long as an event is not there to which it relates.
  private func take(
    _ document: FileDocument, _ run: ImportRun, _ notices: inout ImportNotices,
    _ count: (Acknowledgement) -> Void
  ) throws {
    guard let resolved = try document.resolved(run.relations) else {
      run.waiting.hold(document)
      return
    }
    try carryOut(resolved, run, &notices, count)
  }

  private func carryOut(
    _ document: FileDocument, _ run: ImportRun, _ notices: inout ImportNotices,
    _ count: (Acknowledgement) -> Void
  ) throws {
    try document.located {
      for var done in try run.writer.naming({ try acknowledgements(of: document, run, &notices) }) {
        if done.payloads.isEmpty { done.earlier = try run.earlierEntry(saying: document, of: done) }
        count(done)
        note(done, of: document, &notices)
      }
    }
  }

  private func acknowledgements(
    of document: FileDocument, _ run: ImportRun, _ notices: inout ImportNotices
  ) throws -> [Acknowledgement] {
    if case .recordEvent(let draft) = document.read.command {
      if mapping?.isList ?? false, document.form == .table { return try run.listing.take(draft) }
      if isReconciling {
        let mayHaveSiblings = mapping?.hasOwnIDs ?? true || run.groups.isShared(draft)
        return try run.reconciliation.take(draft, mayHaveSiblings: mayHaveSiblings).map { [$0] } ?? []
      }
    }
    let read = document.read
    let done =
      document.form == .table
      ? try run.rows.take(document, &notices)
      : try run.writer.write(
        read.command, onExisting: .revise(reason), isIDMade: read.isIDMade, number: document.number,
        at: read.place)
    return done.map { [$0] } ?? []
  }

  /// Takes rows that tell of one policy from one day.
  private func take(
    _ group: [FileDocument], _ run: ImportRun, _ notices: inout ImportNotices,
    _ count: (Acknowledgement) -> Void
  ) throws {
    if isReconciling {
      for document in group { try take(document, run, &notices, count) }
      return
    }
    guard let first = group.first else { return }
    try first.located {
      for done in try run.rows.take(group: group) {
        count(done)
        note(done, of: first, &notices)
      }
    }
  }

  /// Notes what should be known of what a document came to.
  private func note(
    _ done: Acknowledgement, of document: FileDocument, _ notices: inout ImportNotices
  ) {
    notices.take(done.notices, at: document.read.place)
    if document.read.command.definesWhole { notices.take(done.takenOut, at: document.read.place) }
    if document.read.isModalityMade { notices.take(done.payloads.compactMap(\.notedAsPlanned), at: .none) }
    if document.form == .documents, !document.read.hasVersion, !done.payloads.isEmpty {
      notices.take(document.read.command.wordsOfTwoVersions, at: document.read.place)
    }
  }
}

// MARK: - Reading

extension ImportSession {
  /// The mapping, with the day on which its source was published where only the ledger knows it.
  private func mappingAsPublished(_ writer: Writer) throws -> TableMapping? {
    guard var mapping, mapping.published == nil, case .named(let source) = mapping.source else {
      return mapping
    }
    mapping.sourcePublished = try writer.published(source)
    return mapping
  }

  /// Learns which rows of a table share a policy and a day, by reading it once before.
  private func learnGroups(
    of file: ImportedFile, _ mapping: TableMapping?, _ dates: DateNotes, _ run: ImportRun
  ) throws {
    guard file.form == .table, mapping?.mayRepeatDays ?? false else { return }
    defer { file.rewind() }
    _ = try each(try file.again(), mapping, dates) { result in
      if case .success(let document) = result, case .recordEvent(let draft) = document.command,
        let id = draft.id
      {
        run.groups.learn(id.value)
      }
      try environment.interruption.check()
      return true
    }
  }

  /// Gives what the file holds to `take`.
  /// - Returns: the lines of a table that were taken for its footer.
  private func each(
    _ file: ImportedFile, _ mapping: TableMapping?, _ dates: DateNotes,
    _ take: (Result<LocatedDocument, Rejection>) throws -> Bool
  ) throws -> [Int] {
    func taking(_ result: Result<LocatedDocument, Rejection>) throws -> Bool {
      if case .success(let document) = result { dates.note(document.command) }
      return try take(result)
    }
    switch file.form {
    case .documents:
      try DocumentReader.each(
        in: { try file.next() }, name: file.name, form: file.documentForm, reading: dates.reader(), taking)
      return []
    case .table:
      return try Tables.each(
        of: { try file.next().map { $0[...] } }, name: file.name, mapping: mapping,
        reading: dates.reader(mapping?.settling ?? .spreadsheet), taking
      ).footer
    }
  }
}

package import Documents
package import EDTF
import EDTFEnglish
package import Ledger
package import PolicyModel

/// How inputs are imported: one document or row after the other, in one transaction.
package struct ImportSession {
  let context: RecordingContext
  /// Why what differs is revised, and how.
  let reason: RevisionReason
  /// Whether the inputs are the whole truth of their source.
  let isReconciling: Bool
  /// Whether a document that is refused is skipped; else nothing of its input is recorded.
  private let isSkipping: Bool
  /// What the columns of a table mean; nil where they are named as `record`'s options.
  let mapping: TableMapping?
  /// What the inputs are the whole of.
  let scope: ReconciledScope
  private let today: Day
  /// Called with what else a date may mean, or from which day its words count.
  private let noteDate: (String) -> Void
  /// Throws where somebody asked the program to stop.
  private let checkInterruption: () throws -> Void
  /// How many entries there were before the command; nil where what looks like a recorded event is another one.
  var mendedSince: Int?
  /// What documents are that look like recorded events, by their numbers in the input.
  private(set) var choices: [Int: MendedChoice] = [:]
  /// Those of them that are skipped.
  private var skippedMended: [MendedEvent] = []

  package init(
    context: RecordingContext, reason: RevisionReason, isReconciling: Bool, isSkipping: Bool,
    mapping: TableMapping?, scope: ReconciledScope, today: Day, noteDate: @escaping (String) -> Void,
    checkInterruption: @escaping () throws -> Void
  ) {
    self.context = context
    self.reason = reason
    self.isReconciling = isReconciling
    self.isSkipping = isSkipping
    self.mapping = mapping
    self.scope = scope
    self.today = today
    self.noteDate = noteDate
    self.checkInterruption = checkInterruption
  }

  /// Takes over what documents are that look like recorded events.
  mutating func choose(_ choices: [Int: MendedChoice], of mended: [MendedEvent]) {
    self.choices.merge(choices) { $1 }
    skippedMended += mended.filter { choices[$0.number] == .skipped }
  }

  /// Imports an input of its own.
  /// - Parameter act: the first entry that the command wrote of earlier inputs.
  package func importInput(
    _ input: ImportInput, into ledger: any LedgerWriter, act: Int?, _ observer: ImportObserver
  ) throws -> ImportOutcome {
    let run = try ImportRun(ledger, self, act: act)
    if !isSkipping, !isReconciling { run.writer.order = DeferredOrder() }
    if let mendedSince, comparesEvents(of: input) {
      run.writer.mended = MendedEvents(ledger, start: mendedSince)
    }
    var outcome = try importInput(input, in: run, observer)
    try finish(run, &outcome, consent: { _ in }, observer)
    outcome.act = run.writer.act
    return outcome
  }

  /// Imports an input, of which others may come in the same run.
  func importInput(
    _ input: ImportInput, in run: ImportRun, _ observer: ImportObserver
  ) throws -> ImportOutcome {
    var outcome = ImportOutcome()
    for mended in skippedMended {
      outcome.skip(Rejection([Problem(MendedRule.imported(mended), at: mended.place)]))
    }
    let mapping = try mappingAsPublished(run.writer)
    let dates = DocumentDates(
      today: today, known: { try ReferenceDays.published($0, in: run.ledger) }, note: noteDate)
    try learnGroups(of: input, mapping, dates, run)
    var number = 0
    outcome.footer = try forEach(in: input, mapping, dates) { result in
      number += 1
      if choices[number] == .skipped { return true }
      let command = try? result.get().command
      if input.form == .table, let command, run.refused.areNamed(by: command) {
        run.refused.add(command)
        outcome.dependents += 1
        return true
      }
      if mapping?.tellsEveryDay ?? false, let command { run.covered.add(command) }
      do {
        let document = FileDocument(chosen(try result.get(), number), input.form, number)
        if !run.groups.hold(document) { try add(document, run, &outcome.notices, observer) }
      } catch let rejection as Rejection {
        refuse(rejection, &outcome)
        if let command { run.refused.add(command) }
      }
      try checkInterruption()
      return true
    }
    return outcome
  }

  /// Imports what could not be before the rest was there; of a whole publication, retracts what it says no more.
  /// - Parameter consent: asked before whole policies are retracted; throws where that is not wanted.
  func finish(
    _ run: ImportRun, _ outcome: inout ImportOutcome, consent: (VanishedPolicies) throws -> Void,
    _ observer: ImportObserver
  ) throws {
    try addDeferred(run, &outcome, observer)
    do { try run.writer.checkOrder() } catch let rejection as Rejection { refuse(rejection, &outcome) }
    if !isSkipping, !outcome.problems.isEmpty { throw outcome.rejection }
    outcome.mended = try run.writer.mended?.found().filter { choices[$0.number] == nil } ?? []
    for done in try run.writer.settle() {
      observer.settled(done)
      outcome.notices.add(done.notices + done.takenOut, at: .none)
    }
    // Whoever is interrupted in a pipe may have read only the beginning of what was to come.
    try checkInterruption()
    if isReconciling {
      try retractVanished(run, &outcome, consent: consent, observer)
    } else {
      outcome.notices.add(try run.rows.staying(run.covered), at: .none)
    }
  }

  /// Imports the rows of groups, and the documents that relate to events further down.
  private func addDeferred(
    _ run: ImportRun, _ outcome: inout ImportOutcome, _ observer: ImportObserver
  ) throws {
    for group in run.groups.release() {
      do { try add(group, run, &outcome.notices, observer) } catch let rejection as Rejection {
        refuse(rejection, &outcome)
      }
    }
    var deferred = run.deferred
    run.deferred = DeferredDocuments()
    let refused = try deferred.settle(run.relations) { document in
      try carryOut(try document.resolved(run.relations) ?? document, run, &outcome.notices, observer)
    }
    for rejection in refused { refuse(rejection, &outcome) }
  }

  /// Retracts what a publication does not say any more.
  private func retractVanished(
    _ run: ImportRun, _ outcome: inout ImportOutcome, consent: (VanishedPolicies) throws -> Void,
    _ observer: ImportObserver
  ) throws {
    let isList = mapping?.isList ?? false
    func done(_ acknowledgement: Acknowledgement) throws {
      observer.imported(acknowledgement)
      outcome.notices.add(acknowledgement.vanished(fromList: isList), at: .none)
      try checkInterruption()
    }
    if isList {
      let vanished = try run.listing.vanishing()
      if !vanished.policies.isEmpty { try consent(vanished) }
      try run.listing.finish(done)
    } else {
      try run.reconciliation.finish(consent: consent, done)
    }
  }

  /// Skips a document that is refused, or refuses its input with it.
  private func refuse(_ rejection: Rejection, _ outcome: inout ImportOutcome) {
    if isSkipping { outcome.skip(rejection) } else { outcome.refuse(rejection) }
  }
}

// MARK: - A document

extension ImportSession {
  /// Imports a document, or holds it back as long as an event is not there to which it relates.
  private func add(
    _ document: FileDocument, _ run: ImportRun, _ notices: inout ImportNotices,
    _ observer: ImportObserver
  ) throws {
    guard let resolved = try document.resolved(run.relations) else {
      run.deferred.add(document)
      return
    }
    try carryOut(resolved, run, &notices, observer)
  }

  private func carryOut(
    _ document: FileDocument, _ run: ImportRun, _ notices: inout ImportNotices,
    _ observer: ImportObserver
  ) throws {
    try document.located {
      for var done in try run.writer.naming({ try acknowledgements(of: document, run, &notices) }) {
        if done.payloads.isEmpty { done.earlier = try run.earlierEntry(saying: document, of: done) }
        observer.imported(done)
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

  /// Imports rows that tell of one policy from one day.
  private func add(
    _ group: [FileDocument], _ run: ImportRun, _ notices: inout ImportNotices,
    _ observer: ImportObserver
  ) throws {
    if isReconciling {
      for document in group { try add(document, run, &notices, observer) }
      return
    }
    guard let first = group.first else { return }
    try first.located {
      for done in try run.rows.take(group: group) {
        observer.imported(done)
        note(done, of: first, &notices)
      }
    }
  }

  /// Notes what should be known of what a document came to.
  private func note(
    _ done: Acknowledgement, of document: FileDocument, _ notices: inout ImportNotices
  ) {
    notices.add(done.notices, at: document.read.place)
    if document.read.command.definesWhole { notices.add(done.takenOut, at: document.read.place) }
    if document.read.isModalityMade { notices.add(done.payloads.compactMap(\.notedAsPlanned), at: .none) }
    if document.form == .documents, !document.read.hasVersion, !done.payloads.isEmpty {
      notices.add(document.read.command.wordsOfTwoVersions, at: document.read.place)
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
    of input: ImportInput, _ mapping: TableMapping?, _ dates: DocumentDates, _ run: ImportRun
  ) throws {
    guard input.form == .table, mapping?.mayRepeatDays ?? false else { return }
    _ = try forEach(in: input, mapping, dates) { result in
      if case .success(let document) = result, case .recordEvent(let draft) = document.command,
        let id = draft.id
      {
        run.groups.learn(id.value)
      }
      try checkInterruption()
      return true
    }
    try input.rewind()
  }

  /// Gives what the input holds to `body`.
  /// - Returns: the lines of a table that were taken for its footer.
  private func forEach(
    in input: ImportInput, _ mapping: TableMapping?, _ dates: DocumentDates,
    _ body: (Result<LocatedDocument, Rejection>) throws -> Bool
  ) throws -> [Int] {
    func noting(_ result: Result<LocatedDocument, Rejection>) throws -> Bool {
      if case .success(let document) = result { dates.add(document.command) }
      return try body(result)
    }
    switch input.form {
    case .documents:
      try DocumentReader.each(
        in: { try input.next() }, name: input.name, form: input.documentForm, reading: dates.reader(), noting)
      return []
    case .table:
      return try Tables.each(
        of: { try input.next().map { $0[...] } }, name: input.name, mapping: mapping,
        reading: dates.reader(mapping?.settling ?? .spreadsheet), noting
      ).footer
    }
  }
}

import EDTF
import Exchange
import Ledger
import PolicyModel
import Tracker

/// Takes what a file holds, one document or row after the other, in one transaction.
struct Taking {
  var hand: Hand
  /// Why what differs is revised, and how.
  var reason: RevisionReason
  /// Whether the file is the whole truth of its source.
  var isReconciling: Bool
  var isSkipping: Bool
  /// What the columns of a table mean; nil where they are named as `record`'s options.
  var mapping: TableMapping?
  /// What the file is the whole of.
  var scope = ReconciledScope(named: [])

  /// What was left of a file.
  struct Left: Sendable {
    /// What is wrong with the documents that were left.
    var problems: [Problem] = []
    /// How many documents were left because they name what was refused.
    var dependents = 0
    /// The lines of a table that were taken for its footer.
    var footer: [Int] = []
    /// The first entry that the command wrote.
    var act: Int?
  }

  /// Takes a file of its own. Gives each document that was carried out to `count`, with what it came to.
  /// - Parameter act: the first entry that the command wrote of earlier files.
  func take(
    _ file: ImportedFile, _ session: any LedgerWriter, act: Int?, _ count: (Acknowledgement) -> Void
  ) throws -> Left {
    let run = try ImportRun(session, self, act: act)
    var left = try take(file, in: run, count)
    try finish(run, &left, count)
    left.act = run.writer.act
    return left
  }

  /// Takes a file, of which others may come in the same run.
  func take(
    _ file: ImportedFile, in run: ImportRun, _ count: (Acknowledgement) -> Void
  ) throws -> Left {
    var left = Left()
    let mapping = try mappingAsPublished(run.writer)
    try learnGroups(of: file, mapping, run)
    left.footer = try each(file, mapping) { result in
      let command = try? result.get().command
      if file.form == .table, let command, run.refused.areNamed(by: command) {
        run.refused.note(command)
        left.dependents += 1
        return true
      }
      do {
        let document = try result.get()
        if !run.groups.hold(document) { try take(document, file.form, run, count) }
      } catch let rejection as Rejection {
        left.problems += rejection.problems
        if let command { run.refused.note(command) }
      }
      try Interruption.check()
      return isSkipping || left.problems.count < Documents.mostProblems
    }
    return left
  }

  /// Takes what could not be taken before the rest was there; of a whole publication, takes back what it says no more.
  /// - Parameter consent: asked before whole policies are retracted; throws where that is not wanted.
  func finish(
    _ run: ImportRun, _ left: inout Left, consent: (VanishedPolicies) throws -> Void = { _ in },
    _ count: (Acknowledgement) -> Void
  ) throws {
    for group in run.groups.release() {
      try attempt(&left) { try take(group, run, count) }
    }
    var waiting = run.waiting
    run.waiting = WaitingDocuments()
    let refused = try waiting.settle(run.relations) { document, form in
      var document = document
      if case .recordEvent(let draft) = document.command, let resolved = try run.relations.resolved(draft) {
        document.command = .recordEvent(resolved)
      }
      try located(document) { try carryOut(document.command, form, run).forEach(count) }
    }
    for rejection in refused { left.problems += rejection.problems }
    if !isSkipping, !left.problems.isEmpty {
      throw Rejection(Array(left.problems.prefix(Documents.mostProblems)))
    }
    // Whoever is interrupted in a pipe may have read only the beginning of what was to come.
    try Interruption.check()
    guard isReconciling else { return }
    func done(_ acknowledgement: Acknowledgement) throws {
      count(acknowledgement)
      try Interruption.check()
    }
    if mapping?.isList ?? false {
      let vanished = try run.listing.vanishing()
      if !vanished.policies.isEmpty { try consent(vanished) }
      try run.listing.finish(done)
    } else {
      try run.reconciliation.finish(consent: consent, done)
    }
  }

  /// Takes a document, or holds it back as long as an event is not there to which it relates.
  private func take(
    _ document: LocatedDocument, _ form: ImportedForm, _ run: ImportRun, _ count: (Acknowledgement) -> Void
  ) throws {
    var document = document
    if case .recordEvent(let draft) = document.command, !draft.relations.isEmpty {
      guard let resolved = try run.relations.resolved(draft) else {
        run.waiting.hold(document, form)
        return
      }
      document.command = .recordEvent(resolved)
    }
    try located(document) { try carryOut(document.command, form, run).forEach(count) }
  }

  private func carryOut(_ command: Command, _ form: ImportedForm, _ run: ImportRun) throws
    -> [Acknowledgement]
  {
    if case .recordEvent(let draft) = command {
      if mapping?.isList ?? false, form == .table { return try run.listing.take(draft) }
      if isReconciling {
        let mayHaveSiblings = mapping?.hasOwnIDs ?? true || run.groups.isShared(draft)
        return try run.reconciliation.take(draft, mayHaveSiblings: mayHaveSiblings).map { [$0] } ?? []
      }
    }
    let done =
      form == .table
      ? try run.rows.take(command) : try run.writer.write(command, onExisting: .revise(reason))
    return done.map { [$0] } ?? []
  }

  /// Takes rows that tell of one policy from one day.
  private func take(
    _ group: [LocatedDocument], _ run: ImportRun, _ count: (Acknowledgement) -> Void
  ) throws {
    if isReconciling {
      for document in group { try take(document, .table, run, count) }
      return
    }
    let drafts = group.compactMap { document in
      if case .recordEvent(let draft) = document.command { draft } else { nil }
    }
    guard let first = group.first else { return }
    try located(first) { try run.rows.take(group: drafts).forEach(count) }
  }

  private func attempt(_ left: inout Left, _ body: () throws -> Void) throws {
    do { try body() } catch let rejection as Rejection { left.problems += rejection.problems }
  }

  /// What has no place of its own stands somewhere in the document.
  private func located(_ document: LocatedDocument, _ body: () throws -> Void) throws {
    do { try body() } catch let rejection as Rejection {
      throw Rejection(
        rejection.problems.map { $0.place == .none ? Problem($0.rule, at: document.place) : $0 })
    }
  }
}

// MARK: - Reading

extension Taking {
  /// The mapping, with the day on which its source was published where only the ledger knows it.
  private func mappingAsPublished(_ writer: Writer) throws -> TableMapping? {
    guard var mapping, mapping.published == nil, case .named(let source) = mapping.source else {
      return mapping
    }
    mapping.sourcePublished = try writer.published(source)
    return mapping
  }

  /// Learns which rows of a table share a policy and a day, by reading it once before, where it can be read twice.
  private func learnGroups(of file: ImportedFile, _ mapping: TableMapping?, _ run: ImportRun) throws {
    guard file.form == .table, mapping?.mayRepeatDays ?? false, let before = try file.again() else { return }
    _ = try each(before, mapping) { result in
      if case .success(let document) = result, case .recordEvent(let draft) = document.command,
        let id = draft.id
      {
        run.groups.learn(id.value)
      }
      try Interruption.check()
      return true
    }
  }

  /// Gives what the file holds to `take`.
  /// - Returns: the lines of a table that were taken for its footer.
  private func each(
    _ file: ImportedFile, _ mapping: TableMapping?,
    _ take: (Result<LocatedDocument, Rejection>) throws -> Bool
  ) throws -> [Int] {
    switch file.form {
    case .documents:
      let dates = try DocumentFile.dates()
      try Documents.each(
        in: { try file.next() }, name: file.name, form: file.documentForm, reading: dates, take)
      return []
    case .table:
      let dates = try DocumentFile.dates(mapping?.settling ?? .spreadsheet)
      return try Tables.each(
        of: { try file.next().map { $0[...] } }, name: file.name, mapping: mapping, reading: dates, take
      ).footer
    }
  }
}

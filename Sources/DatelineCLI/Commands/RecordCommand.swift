import ArgumentParser
import EDTF
import PolicyModel

/// Records an event.
struct RecordCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Record an event with its sources.",
    discussion: """
      One citation is recorded for each --source, alike; more are added with `dateline cite`, or from documents:
      --file takes them all or none; --stream takes one a line from standard input and acknowledges each, as a line \
      of JSON, once it is durable. On a terminal it asks for a title, date, actor or source that is missing (Tab \
      completes ids), and offers the most similar earlier event as a template; --edit opens a filled-in document in \
      $VISUAL or $EDITOR instead.
      """)

  @Argument(help: "What happened, in a sentence.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "When: EDTF, or words like \"17 Nov 2024\", \"spring 2024\", \"by 20 Nov 2024\".", valueName: "date"))
  var date: String?

  @OptionGroup(title: "The event") var event: EventOptions
  @OptionGroup(title: "Effects on policies") var effects: EffectOptions
  @OptionGroup(title: "Sources") var citations: CitationOptions

  @Flag(help: "Record a draft without a source: only --evidence unsourced sees it.")
  var unsourced = false

  @Option(help: "The event's id; by default made from the date and the title.")
  var id: String?

  @Option(
    help: ArgumentHelp("Documents to record, YAML or JSON Lines; - is standard input.", valueName: "file"),
    completion: .file())
  var file: String?

  @Flag(help: "Edit the event's document in your editor ($VISUAL, $EDITOR), then record it.")
  var edit = false

  @Flag(help: "Record documents from standard input, one a line.")
  var stream = false

  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run(in environment: Environment) throws {
    if stream || file != nil {
      if title != nil || edit || (stream && file != nil) {
        throw UsageProblem(message: "give a title, or --file, or --stream: one of them", hints: [])
      }
      if let file { return try recordFile(file, in: environment) }
      return try RecordStream(writing: writing, isUnsourced: unsourced, environment: environment).run()
    }
    let prompt = TerminalPrompt(environment: environment)
    if edit { return try RecordEditing(prompt: prompt, command: self).run() }
    if prompt.environment.isInteractive, lacksSomething {
      let whole = try RecordDialogue(prompt: prompt, ledger: writing.ledger).complete(self)
      return try RecordConfirmation(prompt: prompt, writing: writing).carryOut(
        .recordEvent(whole.draft(in: environment)))
    }
    try writing.carryOut(.recordEvent(draft(in: environment)), in: environment)
  }

  /// Whether there is something to ask for on a terminal.
  private var lacksSomething: Bool {
    title == nil || date == nil || event.actor.isEmpty || (citations.source.isEmpty && !unsourced)
  }

  private func draft(in environment: Environment) throws -> EventDraft {
    guard let title else {
      throw UsageProblem(
        message: "there is no title",
        hints: ["dateline record \"What happened\" --date DATE --actor ID --source ID"])
    }
    guard let text = date else {
      throw UsageProblem(message: "there is no date", hints: ["say when: --date DATE"])
    }
    let date = try DateArgument.echoed(
      text, "--date", citations.referenceDays(in: writing.ledger, in: environment), in: environment)
    return try draft(title: title, date: date, in: environment)
  }

  /// The event that the options describe.
  func draft(title: String, date: EDTFDate, in environment: Environment) throws -> EventDraft {
    let dates = try effects.dates(
      citations.referenceDays(in: writing.ledger, in: environment), in: environment)
    let relations = try event.relations(effects.isEmpty ? dates : nil)
    return EventDraft(
      id: id.map { Written($0, at: .option("--id")) }, date: date, type: event.type,
      modality: event.modality ?? .actual, title: title, participants: event.participants(),
      effects: try effects.drafts(dates, forRelations: relations.contains { $0.type.acts }),
      citations: try citations.drafts(in: writing.ledger, in: environment), relations: relations,
      place: event.place, tags: event.tag, note: event.note, isUnsourced: unsourced)
  }

  private func recordFile(_ file: String, in environment: Environment) throws {
    try writing.ledger.refuse(asInput: file, in: environment)
    let documents = try DocumentFile.read(file, into: writing.ledger, in: environment)
    let done = try writing.write(
      documents.map { unsourced ? $0.allowingUnsourced : $0 }, areDocuments: true, in: environment)
    try writing.acknowledge(done, in: environment)
  }
}

extension Command {
  /// The command, where it records an event, with leave to have no source.
  var allowingUnsourced: Command {
    guard case .recordEvent(var draft) = self else { return self }
    draft.isUnsourced = true
    return .recordEvent(draft)
  }
}

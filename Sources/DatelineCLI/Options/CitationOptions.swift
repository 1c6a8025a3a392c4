import ArgumentParser
import EDTF
import PolicyModel
import LedgerService

/// One citation for each source, alike.
struct CitationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A source's id, or an address; once for each source.", valueName: "id|url"),
    completion: .custom(ShellCompletion.sources))
  var source: [String] = []

  @Option(help: "official-document, on-record, background or anonymous; on-record where a speaker is given.")
  var attribution: Attribution?

  @Option(
    help: ArgumentHelp("Who said it: an actor, or words for somebody.", valueName: "actor|words"),
    completion: .custom(ShellCompletion.actors))
  var speaker: String?

  @Option(help: "What the source says of the event: states (unless given), implies, declines or denies.")
  var stance: Stance?

  @Option(help: "The words themselves.")
  var quote: String?

  @Option(help: "Where in the source: a page, a paragraph, a minute.")
  var locator: String?

  @Option(
    help: ArgumentHelp("When it was reported; the source's published date unless given.", valueName: "date"))
  var reported: String?

  @Option(help: ArgumentHelp("1 (confirmed) to 6 (cannot be judged).", valueName: "1-6"))
  var credibility: Int?

  @Option(help: "What it goes back to; the root of what the source derives from unless given.")
  var origin: String?

  /// - Parameter ledger: has the sources, from whose days relative words count.
  func drafts(in ledger: LedgerOptions, in environment: Environment) throws -> [CitationDraft] {
    let reported =
      try reportedDraft(referenceDays(in: ledger, in: environment), in: environment) ?? .fromSource
    if source.isEmpty, hasDetail {
      throw UsageProblem(
        message: "citation options require --source", hints: ["name it: --source ID or URL"])
    }
    return source.map { source in
      CitationDraft(
        source: Reference(source, at: .option("--source")), stance: stance ?? .states, reported: reported
      ) {
        $0.speaker = speaker.map { .named(Reference($0, at: .option("--speaker"))) }
        plain(isBlankClearing: false).apply(to: &$0)
      }
    }
  }

  /// What a correction of one citation changes.
  func changes(in ledger: LedgerOptions, in environment: Environment) throws -> CitationChanges {
    var changes = CitationChanges()
    if let first = source.first {
      guard source.count == 1 else {
        throw UsageProblem(message: "a citation has one source: give one --source", hints: [])
      }
      changes.source = .to(Reference(first, at: .option("--source")))
    }
    if let speaker { changes.speaker = .to(.named(Reference(speaker, at: .option("--speaker")))) }
    if let stance { changes.stance = .to(stance) }
    if let reported = try reportedDraft(referenceDays(in: ledger, in: environment), in: environment) {
      changes.reported = .to(reported)
    }
    changes.plain = plain(isBlankClearing: true)
    return changes
  }

  /// From when relative words in the options beside these count.
  func referenceDays(in ledger: LedgerOptions, in environment: Environment) -> ReferenceDays {
    ReferenceDays(citing: source, of: ledger, in: environment)
  }

  private func reportedDraft(_ start: ReferenceDays, in environment: Environment) throws -> ReportedDraft? {
    switch reported {
    case nil: return nil
    case "unknown": return ReportedDraft.none
    case .some(let text):
      return .on(try DateArgument.echoed(text, "--reported", start, in: environment))
    }
  }

  /// The options that are fields with one plain value; in a correction a blank text clears a field.
  private func plain(isBlankClearing: Bool) -> PlainChanges {
    var changes = PlainChanges()
    if let attribution { changes.set("attribution", to: .word(attribution.rawValue)) }
    if let credibility { changes.set("credibility", to: .integer(credibility)) }
    for (name, text) in [("quote", quote), ("locator", locator), ("origin", origin)] {
      if let text { changes.set(name, to: text.isEmpty && isBlankClearing ? nil : .text(text)) }
    }
    return changes
  }

  private var hasDetail: Bool { speaker != nil || reported != nil || !plain(isBlankClearing: false).isEmpty }
}

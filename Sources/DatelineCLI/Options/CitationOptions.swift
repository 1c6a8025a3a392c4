import ArgumentParser
import EDTF
import PolicyModel

/// One citation for each source, alike.
struct CitationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A source's id, or an address; once for each source.", valueName: "id|url"),
    completion: .custom(Completing.sources))
  var source: [String] = []

  @Option(help: "official-document, on-record, background or anonymous; on-record where a speaker is given.")
  var attribution: Attribution?

  @Option(
    help: ArgumentHelp("Who said it: an actor, or words for somebody.", valueName: "actor|words"),
    completion: .custom(Completing.actors))
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
  func drafts(in ledger: LedgerOptions) throws -> [CitationDraft] {
    let reported = try reportedDraft(countedFrom(in: ledger)) ?? .fromSource
    if source.isEmpty, hasDetail {
      throw UsageProblem(
        message: "what is said of a citation needs a source", hints: ["name it: --source ID or URL"])
    }
    return source.map { source in
      CitationDraft(
        source: Reference(source, at: .option("--source")), attribution: attribution,
        speaker: speaker.map { .named(Reference($0, at: .option("--speaker"))) }, stance: stance ?? .states,
        quote: quote,
        locator: locator, credibility: credibility, reported: reported, origin: origin)
    }
  }

  /// What a correction of one citation changes.
  func changes(in ledger: LedgerOptions) throws -> CitationChanges {
    var changes = CitationChanges()
    if let first = source.first {
      guard source.count == 1 else {
        throw UsageProblem(message: "a citation has one source: give one --source", hints: [])
      }
      changes.source = .to(Reference(first, at: .option("--source")))
    }
    if let attribution { changes.attribution = .to(attribution) }
    if let speaker { changes.speaker = .to(.named(Reference(speaker, at: .option("--speaker")))) }
    if let stance { changes.stance = .to(stance) }
    if let quote { changes.quote = .to(quote.isEmpty ? nil : quote) }
    if let locator { changes.locator = .to(locator.isEmpty ? nil : locator) }
    if let credibility { changes.credibility = .to(credibility) }
    if let reported = try reportedDraft(countedFrom(in: ledger)) { changes.reported = .to(reported) }
    if let origin { changes.origin = .to(origin.isEmpty ? nil : origin) }
    return changes
  }

  /// From when relative words in the options beside these count.
  func countedFrom(in ledger: LedgerOptions) -> CountedFrom { CountedFrom(citing: source, of: ledger) }

  private func reportedDraft(_ start: CountedFrom) throws -> ReportedDraft? {
    switch reported {
    case nil: return nil
    case "unknown": return ReportedDraft.none
    case .some(let text):
      return .on(try DateArgument.echoed(text, "--reported", start))
    }
  }

  private var hasDetail: Bool {
    attribution != nil || speaker != nil || quote != nil || locator != nil || reported != nil
      || credibility != nil || origin != nil
  }
}

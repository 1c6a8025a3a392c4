import ArgumentParser
import EDTF
import PolicyModel

/// One citation for each source, alike.
struct CitationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A source's id, or an address; once for each source.", valueName: "id|url"))
  var source: [String] = []

  @Option(help: "official-document, on-record, background or anonymous; on-record where a speaker is given.")
  var attribution: Attribution?

  @Option(help: ArgumentHelp("Who said it: an actor, or words for somebody.", valueName: "actor|words"))
  var speaker: String?

  @Option(help: "What the source says of the event: states, implies, declines or denies.")
  var stance: Stance = .states

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

  func drafts() throws -> [CitationDraft] {
    let reported: ReportedDraft
    switch self.reported {
    case nil: reported = .fromSource
    case "unknown": reported = .none
    case .some(let text):
      let date = try DateArgument.date(text, "--reported")
      try DateArgument.echo(text, date, "--reported")
      reported = .on(date)
    }
    if source.isEmpty, hasDetail {
      throw UsageProblem(
        message: "what is said of a citation needs a source", hints: ["name it: --source ID or URL"])
    }
    return source.map { source in
      CitationDraft(
        source: Reference(source, at: .option("--source")), attribution: attribution,
        speaker: speaker.map { .named(Reference($0, at: .option("--speaker"))) }, stance: stance,
        quote: quote,
        locator: locator, credibility: credibility, reported: reported, origin: origin)
    }
  }

  private var hasDetail: Bool {
    attribution != nil || speaker != nil || quote != nil || locator != nil || reported != nil
      || credibility != nil || origin != nil
  }
}

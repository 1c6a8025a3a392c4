import ArgumentParser
import PolicyModel

/// Adds citations to an event.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "Cite more sources for an event.")

  @Argument(help: "The event.", completion: .custom(Completing.events))
  var event: String

  @OptionGroup(title: "Sources") var citations: CitationOptions
  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run() throws {
    try writing.carryOut(
      .cite(CiteEvent(event: Reference(event, at: .none), citations: try citations.drafts())))
  }
}

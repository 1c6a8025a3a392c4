import ArgumentParser
import EDTF
import PolicyModel
import Tracker

/// Takes an event back.
struct RetractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract", abstract: "Take an event back; what was said before stays reachable with --known."
  )

  @Argument(help: "The event.", completion: .custom(Completing.events))
  var event: String

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var writing: WritingOptions

  func run() throws {
    try writing.carryOut(.retractEvent(RetractEvent(event: Reference(event, at: .none), reason: reason)))
  }
}

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

/// Rules on a disputed event.
struct RuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule", abstract: "Settle a dispute: uphold the disputed event's effects, or reject them.")

  @Argument(help: "The disputed event.", completion: .custom(Completing.events))
  var event: String

  @Flag(help: "Its effects count.")
  var uphold = false

  @Flag(help: "Its effects do not count.")
  var reject = false

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var writing: WritingOptions

  func run() throws {
    guard uphold != reject else { throw UsageProblem(message: "say which: --uphold or --reject", hints: []) }
    try writing.carryOut(
      .rule(
        RuleDispute(
          event: Reference(event, at: .none), verdict: uphold ? .uphold : .reject, reason: reason)))
  }
}

/// Notes that a policy was looked at again.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Note that a policy was looked at again on a day and had not changed.")

  @Argument(help: "The policy.", completion: .custom(Completing.policies))
  var policy: String

  @Option(name: .customLong("on"), help: ArgumentHelp("The day; today unless given.", valueName: "date"))
  var day: String?

  @Option(help: "A remark.")
  var note: String?

  @OptionGroup(title: "Sources") var citations: CitationOptions
  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run() throws {
    let date = try DateArgument.optional(day, "--on") ?? EDTFDate(Surroundings.required().today())
    try writing.carryOut(
      .review(
        ReviewPolicy(
          policy: Reference(policy, at: .none), on: date, citations: try citations.drafts(), note: note)))
  }
}

/// Undoes an entry.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo an entry, by a new one; undoing that brings it back.")

  @Argument(help: ArgumentHelp("The entry, as the log numbers it.", valueName: "entry:N"))
  var entry: String

  @Option(help: "Why.")
  var reason: String?

  @OptionGroup var writing: WritingOptions

  func run() throws {
    let text = Int(entry) == nil ? entry : "entry:" + entry
    let question: KnownQuestion =
      text.hasPrefix("entry:") || text.hasPrefix("#") ? try KnownOptions.read(text) : .newest
    guard case .entry(let number) = question else {
      throw UsageProblem(message: "“\(entry)” is no entry", hints: ["write entry:142"])
    }
    try writing.carryOut(.undo(UndoEntry(entry: number, reason: reason)))
  }
}

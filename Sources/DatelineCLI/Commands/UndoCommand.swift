import ArgumentParser
import PolicyModel
import Tracker

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

import ArgumentParser
import Ledger
import PolicyModel
import Tracker

/// Says which events followed an event, and how many days later.
struct FollowersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followers", _superCommandName: Dateline.programName,
    abstract: "Who followed this event, and how many days later?",
    discussion: """
      First the tree of events that are said to follow it (record --follows), each below the one that it follows. Then \
      those that only came after: the first by which another issuer's policy of the same topic came to the same status, \
      of which nobody said that they follow. Lags are ranges of days where dates are imprecise, counted from the days on \
      which the status took effect, else from those of the events.
      """)

  @Argument(help: "The event.", completion: .custom(Completing.events))
  var event: String

  @OptionGroup(title: "Viewpoint") var view: ViewpointOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    let viewpoint = try view.viewpoint(on: nil)
    let found = try ledger.read { try $0.followers(of: Reference(event, at: .none), from: viewpoint) }
    guard let found else { return }
    try answer.write(found)
  }
}

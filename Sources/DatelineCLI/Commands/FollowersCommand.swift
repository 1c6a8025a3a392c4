import ArgumentParser
import Ledger
import PolicyModel
import LedgerService

/// Says which events followed an event, and how many days later.
struct FollowersCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "followers",
    abstract: "List the events that followed an event, with the days between.",
    discussion: """
      First the tree of events that are said to follow it (record --follows), each below the one that it follows. Then \
      those that only came after: the first by which another issuer's policy of the same topic came to the same status, \
      of which nobody said that they follow. Lags run from event to event, and are ranges of days where dates are \
      imprecise. The announcement of a measure and its entry into force are one follower.
      """)

  @Argument(help: "The event.", completion: .custom(ShellCompletion.events))
  var event: String

  @OptionGroup(title: "Viewpoint") var viewpointOptions: ViewpointOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    let viewpoint = try viewpointOptions.viewpoint(in: environment)
    let found = try ledger.read(in: environment) {
      try $0.followers(of: Reference(event, at: .none), from: viewpoint)
    }
    guard let found else { return }
    try answer.write(found, in: environment)
  }
}

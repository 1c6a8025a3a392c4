import ArgumentParser
import PolicyModel

/// Merges an actor into another that turned out to be the same.
struct MergeActorCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge an actor into another that turned out to be the same.",
    discussion: """
      From then on all that names the first means the second: events, policies, speakers and memberships, and its id \
      and names wherever they are typed. The second is known by both names, with the codes and memberships of both. \
      The id stays taken, both histories stay (dateline log ID), --known before the entry answers as before, and \
      undoing the entry tells the two apart again.
      """)

  @Argument(help: "The actor to merge.", completion: .custom(ShellCompletion.actors))
  var actor: String

  @Argument(help: "The actor to merge it into.", completion: .custom(ShellCompletion.actors))
  var into: String

  @Option(help: "Why the two actors are one.")
  var reason: String?

  @Flag(help: "Though the one is of another kind than the other.")
  var evenIfKindsDiffer = false

  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run(in environment: Environment) throws {
    try writing.carryOut(
      .merge(
        MergeActors(
          actor: Reference(actor, at: .none), into: Reference(into, at: .none), reason: reason,
          evenIfKindsDiffer: evenIfKindsDiffer)), in: environment)
  }
}

import ArgumentParser
import Ledger
import PolicyModel
import Queries
import Answers
import LedgerService

/// Says what changed between two days.
struct DiffCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "List what changed between two days, and why.",
    discussion: """
      Compares the end of FROM with the end of TO. --reported A..B and --known A..B move the viewpoint between the \
      sides too: what changed in the record, and what in the world, are told apart. --since asks what is new since \
      an answer given earlier. Of days after today it says what will take effect or expire.
      """)

  @Argument(help: "The first day.")
  var from: String

  @Argument(help: "The second day.")
  var to: String

  @Option(
    help: "Only policies of this issuer, or of who acts for it.", completion: .custom(ShellCompletion.actors))
  var actor: [String] = []

  @Option(help: "Only policies of this topic.", completion: .custom(ShellCompletion.topics))
  var topic: [String] = []

  @Option(
    help: "Only policies of this group's members on the day, each side on its own.",
    completion: .custom(ShellCompletion.actors))
  var group: [String] = []

  @Option(help: "Only this policy; repeat for more.", completion: .custom(ShellCompletion.policies))
  var policy: [String] = []

  @Flag(help: "Show only the number of changes.")
  var stat = false

  @Flag(help: "Show each change with its events and their citations.")
  var why = false

  @Flag(help: "Include changes among nothing stated, cleared and unknown.")
  var all = false

  @Flag(help: "Exit with 1 where something changed.")
  var exitCode = false

  @Option(help: ArgumentHelp("What is new since an answer given earlier.", valueName: "token"))
  var since: String?

  @OptionGroup(title: "Viewpoint (A..B for the two sides)") var viewpointOptions: ViewpointOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    try viewpointOptions.refuseAsOf()
    let days = (
      try DateArgument.day(from, "FROM", in: environment), try DateArgument.day(to, "TO", in: environment)
    )
    let reported = try ComparedValues.of(viewpointOptions.reported).map {
      try $0.map { try DateArgument.day($0, "--reported", in: environment) }
    }
    let (before, after) = try known(in: environment)
    let evidence = viewpointOptions.evidence
    let sides = (
      AskedDatedViewpoint(
        on: days.0, undated: AskedViewpoint(reported: reported.from, evidence: evidence, known: before)),
      AskedDatedViewpoint(
        on: days.1, undated: AskedViewpoint(reported: reported.to, evidence: evidence, known: after))
    )
    let asked = AskedPolicies(naming: policy, actors: actor, topics: topic, groups: group)
    let today = environment.today()
    let found = try ledger.read(in: environment) {
      try $0.diff(asked, from: sides.0, to: sides.1, all: all, today: today)
    }
    try answer.write(found, detail: stat ? .stat : why ? .why : .changes, again: again, in: environment)
    if exitCode, !found.changes.isEmpty { throw ExitCode(1) }
  }

  private func known(in environment: Environment) throws -> (KnownQuestion, KnownQuestion) {
    if let since {
      guard viewpointOptions.known.known == nil else {
        throw UsageProblem(message: "--since and --known both say what was known before: give one", hints: [])
      }
      return (.token(since), viewpointOptions.known.at.map(KnownQuestion.token) ?? .newest)
    }
    guard let text = viewpointOptions.known.known, text.contains(".."), viewpointOptions.known.at == nil
    else {
      let both = try viewpointOptions.known.question(in: environment)
      return (both, both)
    }
    let sides = try ComparedValues.of(text).map { try $0.map { try KnownOptions.read($0, in: environment) } }
    return (sides.from ?? .newest, sides.to ?? .newest)
  }

  /// The question again, for the hint how to ask on.
  private var again: String {
    var words = ["dateline", "diff", from, to]
    for (option, values) in [
      ("--policy", policy), ("--actor", actor), ("--topic", topic), ("--group", group),
    ] {
      words += values.flatMap { [option, $0] }
    }
    let single = [
      ("--reported", viewpointOptions.reported), ("--known", viewpointOptions.known.known),
      ("--at", viewpointOptions.known.at),
      ("--since", since),
      ("--evidence", viewpointOptions.evidence?.rawValue), ("--ledger", ledger.ledger),
    ]
    for (option, value) in single { words += value.map { [option, $0] } ?? [] }
    if all { words.append("--all") }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}

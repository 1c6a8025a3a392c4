import ArgumentParser
import SQLiteLedger
import Ledger
import PolicyModel
import Queries
import LedgerService

/// Holds the ledger's content against the rules.
struct CheckCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find weak, missing or conflicting records. Prints nothing when there are none.",
    discussion: """
      Each finding names the records that it is about, and the command that mends it; what only you know stands there \
      in capitals. Exits with 1 where something was found. \(rules)
      """)

  @Option(
    help: ArgumentHelp("Only this rule; once for each.", valueName: "rule"),
    completion: .list(CheckRules.all.map { $0.id }))
  var rule: [String] = []

  @Option(help: "Minimum severity: note, warning or error.")
  var severity: Severity = .note

  @Flag(help: "List the rules without checking.")
  var list = false

  @OptionGroup var on: OnOption

  @Option(
    help: "Findings about this policy only; repeat for more.", completion: .custom(ShellCompletion.policies))
  var policy: [String] = []

  @Option(
    help: "Findings about policies of this issuer, or of actors that act for it, only.",
    completion: .custom(ShellCompletion.actors))
  var actor: [String] = []

  @Option(help: "Findings about policies of this topic only.", completion: .custom(ShellCompletion.topics))
  var topic: [String] = []

  @OptionGroup(title: "Viewpoint") var known: KnownOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    let rules = try asked()
    if list { return try answer.write(rules, in: environment) }
    let (day, question) = (try on.read(in: environment), try known.question(in: environment))
    let asked = AskedCheck(
      rules: rules, severity: severity,
      policies: AskedPolicies(naming: policy, actors: actor, topics: topic))
    let found = try ledger.read(in: environment) { try $0.check(asked, on: day, known: question) }
    for note in try ledger.readable(in: environment).journalNotes {
      environment.output.complain(ProblemText.note("note: \(note)"))
    }
    let program = [Dateline.programName] + (ledger.ledger.map { ["--ledger", $0] } ?? [])
    try answer.write(
      found, words: HintWording.words(program: program), most: rule.isEmpty ? 10 : nil, in: environment)
    if !found.findings.isEmpty { throw ExitCode(1) }
  }

  /// The rules that are named; all where none is.
  private func asked() throws -> [any CheckRule.Type] {
    let unknown = rule.filter { CheckRules.named($0) == nil }
    if let wrong = unknown.first {
      let nearest = Spelling.nearest(to: wrong, among: CheckRules.all.map { $0.id }, limit: 3)
      throw UsageProblem(
        message: "there is no rule “\(wrong)”",
        hints: nearest.map { "nearest: \($0)" } + ["all of them: dateline check --list"])
    }
    return rule.isEmpty ? CheckRules.all : CheckRules.all.filter { rule.contains($0.id) }
  }

  private static var rules: String {
    "The rules: " + CheckRules.all.map { $0.id }.joined(separator: ", ") + " (--list explains them)."
  }
}

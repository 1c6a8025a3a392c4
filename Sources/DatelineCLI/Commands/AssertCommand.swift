import ArgumentParser
import EDTF
import Documents
import PolicyModel
import LedgerService

/// Asserts what a policy was on a day, for `check` to hold later entries against.
struct AssertCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "assert",
    abstract: "Assert what a policy was on a day: check tells when later entries break it.",
    discussion: """
      POLICY=VALUE holds where that value is certain; POLICY= where there is no value, be it cleared or never stated; \
      --unknown POLICY where it is said to be unknown. What does not hold now is refused, unless --even-if-broken. \
      An assertion that was wrong is taken back by undoing its entry.
      """)

  @Argument(
    help: ArgumentHelp("What is asserted.", valueName: "policy[.key]=value"),
    completion: .custom(ShellCompletion.policies))
  var asserted: String

  @Flag(help: "The sources say that it is unknown.")
  var unknown = false

  @Option(name: .customLong("on"), help: ArgumentHelp("The day; today unless given.", valueName: "day"))
  var day: String?

  @Option(
    help: ArgumentHelp("The source that says so.", valueName: "id"),
    completion: .custom(ShellCompletion.sources))
  var source: String?

  @Flag(help: "Though it does not hold now.")
  var evenIfBroken = false

  @OptionGroup(title: "Recording") var writing: WritingOptions

  func run(in environment: Environment) throws {
    let (target, state) = try read()
    let (policy, key) = OptionText.target(target)
    let start = ReferenceDays(citing: source.map { [$0] } ?? [], of: writing.ledger, in: environment)
    let on =
      try day.map { try DateArgument.echoedDay($0, "--on", start, in: environment) } ?? environment.today()
    try writing.carryOut(
      .assert(
        AddAssertion(
          policy: Reference(policy, at: .none), key: Written(key, at: .none), state: state, on: EDTFDate(on),
          source: source.map { Reference($0, at: .option("--source")) }, evenIfBroken: evenIfBroken)),
      in: environment)
  }

  private func read() throws -> (target: String, state: KeyOperation) {
    guard let sign = asserted.firstIndex(of: "=") else {
      if unknown { return (asserted, .unknown) }
      throw UsageProblem(
        message: "“\(asserted)” does not say what is asserted",
        hints: [
          "a value:       dateline assert \(asserted)=VALUE", "no value:      dateline assert \(asserted)=",
          "not known:     dateline assert \(asserted) --unknown",
        ])
    }
    if unknown {
      throw UsageProblem(message: "what is unknown has no value: leave out “=” or --unknown", hints: [])
    }
    let value = String(asserted[asserted.index(after: sign)...])
    return (String(asserted[..<sign]), value.trimmed.isEmpty ? .clear : .set(value))
  }
}

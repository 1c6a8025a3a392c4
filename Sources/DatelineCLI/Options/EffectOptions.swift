import ArgumentParser
import EDTF
import Documents
import PolicyModel
import LedgerService

/// What an event does to policies.
struct EffectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Set a policy's status or attribute.", valueName: "policy[.key]=value"),
    completion: .custom(ShellCompletion.settings))
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "Clear an attribute, or the status and with it every attribute.", valueName: "policy[.key]"),
    completion: .custom(ShellCompletion.policies))
  var clear: [String] = []

  @Option(
    help: ArgumentHelp("Say that it was looked for and is not known.", valueName: "policy[.key]"),
    completion: .custom(ShellCompletion.policies))
  var unknown: [String] = []

  @Option(
    help: ArgumentHelp(
      "From when; the event's date unless given. \"unknown\" where nobody has named the day yet.",
      valueName: "date"))
  var effective: String?

  @Option(
    help: ArgumentHelp(
      "Through when; without end unless given. \"..\" and words like ongoing: without end; \"\", TBD, N/A: not known.",
      valueName: "date"))
  var until: String?

  @Flag(help: "The effect is inferred from use.")
  var inferred = false

  var isEmpty: Bool { self.set.isEmpty && clear.isEmpty && unknown.isEmpty }

  /// The policies that are named, as they are written.
  var policies: [String] {
    let set = self.set.map { text in OptionText.setting(text)?.target ?? text }
    return (set + clear + unknown).map { OptionText.target($0).policy }
  }

  /// From when and until when, as the options say.
  struct Dates {
    var starts: EffectStart
    var until: EDTFDate?
  }

  /// The same without dates.
  var undated: EffectOptions {
    var options = self
    options.effective = nil
    options.until = nil
    return options
  }

  /// Reads the dates, and tells how they were understood.
  func dates(_ start: ReferenceDays, in environment: Environment) throws -> Dates {
    let isUnknown = effective?.lowercased() == EffectStart.unknownWord
    let effective =
      isUnknown
      ? nil : try DateArgument.echoed(ifGiven: self.effective, "--effective", start, in: environment)
    let until = try DateArgument.end(ifGiven: self.until, "--until", start, in: environment)
    return Dates(starts: isUnknown ? .unknown : EffectStart(effective), until: until)
  }

  /// One effect for each policy, in the order in which they are first named.
  /// - Parameter forRelations: whether the dates are those of relations where there is no effect.
  func drafts(_ dates: Dates, forRelations: Bool) throws -> [EffectDraft] {
    let until = dates.until
    if isEmpty, inferred || !forRelations && (dates.starts != .withEvent || until != nil) {
      throw UsageProblem(
        message: "--effective, --until and --inferred say when and how an effect holds, and there is none",
        hints: ["say what changes: --set POLICY=VALUE, --clear POLICY or --unknown POLICY"])
    }
    return try keyChanges().map { policy, changes in
      EffectDraft(
        policy: Reference(policy, at: .option("--set")), changes: changes, starts: dates.starts,
        until: until, basis: inferred ? .inferred : .stated, place: .option("--set"))
    }
  }

  /// What is done to the keys of each policy, in the order in which they are first named.
  func keyChanges() throws -> [(policy: String, changes: [KeyChangeDraft])] {
    var order: [String] = []
    var changes: [String: [KeyChangeDraft]] = [:]
    func add(_ target: String, _ does: KeyOperation, _ option: String) {
      let (policy, key) = OptionText.target(target)
      if changes[policy] == nil { order.append(policy) }
      changes[policy, default: []].append(
        KeyChangeDraft(key: Written(key, at: .option("\(option) \(target)")), does: does))
    }
    for text in self.set {
      guard let (target, value) = OptionText.setting(text) else {
        throw UsageProblem(message: "--set \(text) has no value", hints: ["write --set POLICY=VALUE"])
      }
      add(target, .set(value), "--set")
    }
    for text in clear { add(text, .clear, "--clear") }
    for text in unknown { add(text, .unknown, "--unknown") }
    return order.map { ($0, changes[$0] ?? []) }
  }
}

import ArgumentParser
import EDTF
import Documents
import PolicyModel
import LedgerService

/// Which of an event's effects a revision changes, and how.
struct EffectChoiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The effect that is meant: by its policy, and its number where the event has several on it.",
      valueName: "policy[:n]"),
    completion: .custom(ShellCompletion.policies))
  var effect: [String] = []

  @Flag(help: "The effect is stated, not inferred from use.")
  var stated = false

  /// What the options change, policy by policy.
  func changes(
    _ options: EffectOptions, without: [String], _ start: ReferenceDays, in environment: Environment
  ) throws -> [EffectChangeDraft] {
    if stated, options.inferred {
      throw UsageProblem(message: "--stated and --inferred exclude each other", hints: [])
    }
    let dated = try dating(options, without: without, start, in: environment)
    var numbers: [String: Int] = [:]
    var order: [String] = []
    for text in effect {
      let (policy, number) = EffectChoiceOptions.numbered(text)
      guard !order.contains(policy) else {
        throw UsageProblem(
          message: "--effect names \(policy) twice", hints: ["change one effect of a policy at a time"])
      }
      order.append(policy)
      numbers[policy] = number
    }
    let drafts = try options.keyChanges()
    order += drafts.map(\.policy).filter { !order.contains($0) }
    if order.isEmpty { return dated.isEmpty ? [] : [dated.draft(nil, at: .option(dated.option))] }
    return try order.map { policy in
      let keys = drafts.first { $0.policy == policy }?.changes ?? []
      let place = SourceLocation.option(keys.isEmpty ? "--effect" : "--set")
      if keys.isEmpty, dated.isEmpty {
        throw UsageProblem(
          message: "--effect \(policy) says which effect is meant, and nothing of it is changed",
          hints: ["change it: --set \(policy)=VALUE, --until DATE; or take it out: --remove-effect \(policy)"]
        )
      }
      var draft = dated.draft(
        EffectName(policy: Reference(policy, at: place), number: numbers[policy]), at: place)
      draft.keys = keys.map { KeyEditDraft(key: $0.key, does: $0.does) }
      return draft
    }
  }

  /// `policy:2`; what follows a colon and is no number belongs to the policy.
  static func numbered(_ text: String) -> (target: String, number: Int?) {
    guard let colon = text.lastIndex(of: ":"), let number = Int(text[text.index(after: colon)...]), number > 0
    else { return (text, nil) }
    return (String(text[..<colon]), number)
  }

  private func dating(
    _ options: EffectOptions, without: [String], _ start: ReferenceDays, in environment: Environment
  ) throws -> EffectDateChanges {
    var dating = EffectDateChanges()
    if without.contains("effective") { dating.starts = .to(.withEvent) }
    if without.contains("until") { dating.until = .to(nil) }
    let given = try options.dates(start, in: environment)
    if given.starts != .withEvent { dating.starts = .to(given.starts) }
    if let until = given.until { dating.until = .to(until) }
    if options.inferred { dating.basis = .to(.inferred) }
    if stated { dating.basis = .to(.stated) }
    return dating
  }

  /// From when, through when and on what basis effects hold from now on.
  private struct EffectDateChanges {
    var starts: FieldChange<EffectStart> = .unchanged
    var until: FieldChange<EDTFDate?> = .unchanged
    var basis: FieldChange<Basis> = .unchanged

    var isEmpty: Bool { starts == .unchanged && until == .unchanged && basis == .unchanged }

    /// The option that errors name.
    var option: String {
      if until != .unchanged { return "--until" }
      return starts != .unchanged ? "--effective" : basis == .to(.inferred) ? "--inferred" : "--stated"
    }

    func draft(_ effect: EffectName?, at place: SourceLocation) -> EffectChangeDraft {
      var draft = EffectChangeDraft(effect, at: place)
      draft.starts = starts
      draft.until = until
      draft.basis = basis
      return draft
    }
  }
}

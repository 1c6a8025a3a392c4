import EDTF
import PolicyModel
import Queries

/// Who adopted and who has not, in words.
enum DiffusionWords {
  static func title(_ answer: DiffusionAnswer) -> [Span] {
    [Span(answer.topic.name, .heading), Span(wanted(answer.wanted))]
      + (answer.group.map { [Span($0.name)] } ?? [])
      + [Span("by \(DateWords.day(answer.viewpoint.on))")]
  }

  static func wanted(_ wanted: WantedStatus) -> String {
    switch wanted {
    case .exactly(let value): value
    case .orStricter(let value): "\(value) or stricter"
    case .atLeast(let number): "\(number) or more"
    }
  }

  /// Adopters under what can be said of them: those who have it still, those who may have it no more, those who have it
  /// no more; then the same of those who only possibly adopted.
  static func sections(_ answer: DiffusionAnswer) -> [(title: String, adopters: [Adopter])] {
    let groups: [(title: String, isIn: (Reversal?) -> Bool)] = [
      ("Adopted", { $0 == nil }), ("Adopted, and perhaps reversed", { $0.map { !$0.isCertain } ?? false }),
      ("Adopted, and reversed", { $0?.isCertain ?? false }),
    ]
    return [true, false].flatMap { isCertain in
      groups.map { group in
        (
          title: isCertain
            ? group.title : "Possibly " + group.title.prefix(1).lowercased() + group.title.dropFirst(),
          adopters: answer.adopters.filter { ($0.certain != nil) == isCertain && group.isIn($0.reversal) }
        )
      }
    }.filter { !$0.adopters.isEmpty }
  }

  /// `First: Hong Kong, 25 Jan 2020`, or those who may have been; nil where they head the only section.
  static func first(_ answer: DiffusionAnswer) -> [Span]? {
    let first = answer.firstMovers
    guard !first.isEmpty, sections(answer).count > 1 else { return nil }
    let named = first.prefix(4).map { "\(name($0, in: answer)), \(date($0))" }
    let more = first.count > named.count ? ["\(first.count - named.count) more"] : []
    return [
      Span(first.count == 1 ? "First: " : "First, one of these: "),
      Span((named + more).joined(separator: "; "), .bold),
    ]
  }

  /// The issuer, and of several of its policies which one.
  private static func name(_ adopter: Adopter, in answer: DiffusionAnswer) -> String {
    let isOne = answer.adopters.count { $0.issuer == adopter.issuer } == 1
    return adopter.issuer.name + (isOne ? "" : " (\(PolicyWords.subject(adopter.policy)))")
  }

  static func date(_ adopter: Adopter) -> String {
    if let since = adopter.since { return DateWords.dated(since) }
    return "\(DateWords.day(adopter.possible)) or later"
  }

  /// `first`, `possibly first`, `3 to 5 days later`.
  static func lag(_ adopter: Adopter) -> [Span] {
    switch adopter.first {
    case .definite: [Span(adopter.certain == nil ? "first, if it has" : "first", .bold)]
    case .possible:
      [Span("possibly first", .uncertain)]
        + (adopter.lag == Lag(least: 0, most: 0) ? [] : [Span(", else \(LagWords.of(later(adopter.lag)))")])
    case .impossible: [Span(LagWords.of(adopter.lag))]
    }
  }

  /// What is left of the lag of one who may be the first, where it is not.
  private static func later(_ lag: Lag) -> Lag {
    guard let most = lag.most, most >= 1 else { return Lag(least: 1, most: lag.most) }
    return Lag(least: 1, most: most)
  }

  /// The policy, and the event that did it.
  static func event(_ adopter: Adopter) -> [Span] {
    [Span(adopter.policy.id.text)]
      + (adopter.event.map { [Span(": ", .dim), Span($0.id.text, .dim)] } ?? [])
  }

  static func label(_ adopter: Adopter) -> [Span] {
    if adopter.basis == .inferred { return [Span(GradeWords.inferred, .uncertain)] }
    return adopter.event.map { [GradeWords.label($0.grade)] } ?? []
  }

  /// `no longer, since 3 Jul 2024: prohibited`, `unknown since 21 Sep 2020`.
  static func reversal(_ reversal: Reversal) -> [Span] {
    let event: [Span] = reversal.event.map { ["  ", Span($0.id.text, .dim)] } ?? []
    let since = DateWords.since(reversal.since)
    if reversal.states == [.unknown] { return [Span("unknown " + since, .uncertain)] + event }
    let lead = (reversal.isCertain ? "no longer, " : "perhaps no longer, ") + since + ": "
    return [
      Span(lead, reversal.isCertain ? .plain : .uncertain), Span(StateWords.of(reversal.states), .bold),
    ] + event
  }

  static func membership(_ member: Answer) -> [Span] {
    member == .definite ? [] : [Span("perhaps a member that day", .uncertain)]
  }

  /// What somebody's policies are who has not adopted.
  static func states(_ abstainer: Abstainer) -> [[Span]] {
    abstainer.policies.map { [Span(StateWords.of($0.states)), "  ", Span($0.policy.id.text, .dim)] }
  }

  /// Those who have no policy of the topic, in one sentence.
  static func without(_ answer: DiffusionAnswer) -> String? {
    let names = answer.abstainers.filter { $0.policies.isEmpty }.map { abstainer in
      abstainer.issuer.name + (abstainer.member == .definite ? "" : " (perhaps a member that day)")
    }
    return names.isEmpty ? nil : "No policy of the topic is recorded of \(Wording.list(names, "or"))."
  }

  static func emptiness(_ answer: DiffusionAnswer) -> [Hint] {
    guard let group = answer.group, answer.abstainers.isEmpty else { return ["Nobody has adopted."] }
    return [
      "\(group.name) has no members on that day. Try: another \(give: .on), or \(action: .show("\(group.id)"))."
    ]
  }

  static func footer(_ answer: DiffusionAnswer) -> [String] {
    let adopted = answer.adopted.certain
    let possible = answer.adopted.possible - adopted
    let all = answer.adopted.possible + answer.abstainers.count
    let whom = answer.group == nil ? Wording.count(all, "issuer") : Wording.count(all, "member")
    var parts = ["\(adopted) of \(whom) adopted"]
    if possible > 0 { parts.append("\(possible) possibly") }
    parts.append("\(answer.abstainers.count) not")
    let reversed = answer.reversed.count { $0.reversal?.isCertain ?? false }
    if reversed > 0 { parts.append("\(Wording.count(reversed, "policy")) reversed") }
    let perhaps = answer.reversed.count - reversed
    if perhaps > 0 { parts.append("\(Wording.count(perhaps, "policy")) perhaps reversed") }
    return parts
  }
}

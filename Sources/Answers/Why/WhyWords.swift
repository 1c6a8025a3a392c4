import EDTF
import PolicyModel
import Queries

/// Why a state is what it is, in words.
enum WhyWords {
  static func title(_ policy: PolicyLabel) -> [Span] {
    [Span(policy.title, .heading), Span(policy.issuer.name)]
      + [policy.object, policy.topicName].compactMap { $0 }.map { Span($0) }
  }

  static func footer(_ answer: WhyAnswer) -> [String] {
    var events: Set<EventID> = []
    for key in answer.keys {
      for effects in [key.holding, key.past, key.coming] { events.formUnion(effects.map(\.event.id)) }
      events.formUnion(key.acting.map(\.event.id))
    }
    let checked = answer.keys.compactMap(\.row.checked).max()
    return [answer.policy.id.text, Wording.count(events.count, "event")]
      + (checked.map { ["last checked " + DateWords.day($0)] } ?? [])
  }

  static func emptiness(_ answer: WhyAnswer) -> [Hint] {
    let ways =
      ViewpointWords.loosening(answer.viewpoint.undated) + [
        "another \(give: .on) day", "\(action: .show(answer.policy.id.text))",
      ]
    return ["Nothing is stated of it.", "Try: \(hint: Wording.list(ways, "or"))."]
  }

  /// `permitted, since 14–17 Nov 2024 (once)`.
  static func state(_ row: StateRow) -> [Span] {
    let dates = StateSentence.dates(row.answer)
    let key = row.answer.key == .status ? [] : [Span("\(row.answer.key): ")]
    return key + [Span(StateWords.of(row.answer), .heading)] + (dates.isEmpty ? [] : [Span(", " + dates)])
  }

  /// `sets permitted`, `clears it, for the status changed`.
  static func does(_ effect: WhyEffect) -> [Span] {
    let what: [Span] =
      switch effect.does {
      case .set(let value): ["sets ", Span(value, .bold)]
      case .clear:
        effect.isImplied ? ["clears it, for it changes the status and says nothing of this"] : ["clears it"]
      case .unknown: ["says that it is unknown"]
      }
    var dates: [String] = []
    if effect.effective != effect.event.date { dates.append(DateWords.from(effect.effective)) }
    if let until = effect.until { dates.append(DateWords.until(until)) }
    let basis: [Span] = effect.basis == .inferred ? [", ", Span(GradeWords.inferred, .uncertain)] : []
    let taken = effect.takenBack.map { Span(", " + RelationWords.taken($0), .uncertain) }
    return what + (dates.isEmpty ? [] : [Span(", " + dates.joined(separator: ", "))]) + basis + taken
  }

  /// Why the grade is what it is: `official, by the word of John Kirby`, `corroborated: 4 independent origins`.
  static func grade(_ effect: WhyEffect) -> [Span] {
    let counting = effect.evidence.filter(\.counts)
    let origins = Origins.count(counting.map(\.citation))
    switch effect.grade {
    case .official:
      guard let official = counting.first(where: \.isOfficial) else { return ["official"] }
      return ["official: ", Span(who(official.citation)), " speaks for the issuer"] + through(official)
    case .corroborated: return [Span("corroborated: \(origins) independent origins")]
    case .single: return [Span("single: one named origin" + of(counting))]
    case .anonymous: return [Span("anonymous: one origin" + of(counting) + ", nobody named")]
    case .unsourced: return ["unsourced: recorded as a draft"]
    }
  }

  /// `14–17 Nov 2024, once  permits  Ukraine may use ATACMS inside Russia`.
  static func head(_ effect: WhyEffect) -> [Span] { head(effect.event) }

  static func head(_ event: ShownEvent) -> [Span] {
    [Span(DateWords.dated(event.date)), "  ", Span(event.type.verb), "  ", Span(event.title, .bold)]
  }

  static func head(_ event: LeftOut) -> [Span] {
    [Span(DateWords.dated(event.date)), "  ", Span(event.type.verb), "  ", Span(event.title)]
  }

  /// `disputes claim`, `disputes claim on weaker evidence: it is listed and no more`.
  static func disputes(_ disputing: WhyDispute) -> [Span] {
    let disputed = disputing.event.relations.filter { $0.type == .disputes }.map(\.event.text)
    let weaker = disputing.dispute.isWeaker ? " on weaker evidence: it is listed and no more" : ""
    return ["disputes ", Span(disputed.joined(separator: ", "), .dim), Span(weaker)]
  }

  /// `suspends ban, from 1 Feb 2024, until 1 Mar 2024`.
  static func acts(_ acting: WhyActing) -> [Span] {
    let all = acting.relations.map { relation -> [Span] in
      let until = relation.until.map { ", " + DateWords.until($0) } ?? ""
      return [
        Span(relation.type.rawValue + " "), Span(relation.target.text, .dim),
        Span(", " + (relation.from.map(DateWords.from) ?? "from a day not known") + until),
      ]
    }
    return Array(all.joined(separator: ["; "])) + RelationWords.takenBackBehind(acting.event)
  }

  /// `would set permitted; rejected by a ruling, entry 10: London denied it`.
  static func leftOut(_ event: LeftOut) -> [Span] {
    let does = event.does.map { doing -> String in
      switch doing {
      case .set(let value): "would set \(value)"
      case .clear: "would clear it"
      case .unknown: "would make it unknown"
      }
    }
    return [Span(Wording.list(does, "and")), "; ", Span(reason(event.reason), .uncertain)]
  }

  private static func reason(_ reason: LeftOutReason) -> String {
    switch reason {
    case .rejected(let ruling): "rejected by a ruling, entry \(ruling.entry): \(ruling.reason)"
    case .modality(let modality): "only \(modality.rawValue)"
    case .grade(let grade): "only \(grade.rawValue) from here"
    case .reportedLater(let date): "first reported \(DateWords.dated(date))"
    case .undated: "nothing says when it was reported"
    case .withdrawn(let sources):
      "withdrawn: \(Wording.list(sources.map(\.text), "and"))"
    case .notStated: "its citations state it nowhere"
    case .unsourced: "a draft without a source"
    }
  }

  /// What was said, by whom and to whom, and what that counts for.
  static func word(_ testimony: WhyTestimony) -> [Span] {
    let stance = testimony.citation.citation.stance
    let lead = stance == .states ? [] : [Span(CitationWords.word(stance) + ": ")]
    return lead + CitationWords.quote(testimony.citation, cells: nil)
      + CitationWords.spans(testimony.citation, within: nil) + through(testimony) + weight(testimony)
  }

  /// What a citation counts for, after the words for it.
  static func weight(_ testimony: WhyTestimony) -> [Span] {
    if !testimony.counts { return [Span(" · raises nothing", .dim)] }
    return testimony.isOfficial ? [" · ", Span("makes it official", .bold)] : []
  }

  /// What makes it official first, then what counts, then what raises nothing.
  static func ordered(_ evidence: [WhyTestimony]) -> [WhyTestimony] {
    evidence.filter(\.isOfficial) + evidence.filter { $0.counts && !$0.isOfficial }
      + evidence.filter { !$0.counts }
  }

  /// What it goes back to, where that is another than itself.
  static func origin(_ testimony: WhyTestimony) -> String? {
    let own = "source " + testimony.citation.citation.source.text
    let others = testimony.origins.filter { $0 != own }
    if others.isEmpty { return nil }
    return "goes back to " + Wording.list(others.map(named), "and")
  }

  static func through(_ testimony: WhyTestimony) -> [Span] {
    testimony.confirming.map { ["; through ", Span($0.text, .dim)] } ?? []
  }

  private static func of(_ counting: [WhyTestimony]) -> String {
    counting.count > 1 ? " of \(counting.count) citations" : ""
  }

  private static func who(_ answer: ShownCitation) -> String {
    answer.speakerName ?? CitationWords.outlet(answer)
  }

  /// An origin's key without the kind before it.
  private static func named(_ origin: String) -> String {
    for kind in ["source ", "words "] where origin.hasPrefix(kind) {
      return String(origin.dropFirst(kind.count))
    }
    return origin
  }
}

import EDTF
import PolicyModel
import Queries

/// What is said of events that followed another, in words.
enum FollowersWords {
  static let said = "Said to follow it"
  static let after = "Only came after, to the same status: nobody says that it follows"

  static func title(_ answer: FollowersAnswer) -> [Span] {
    [Span("Followers", .heading), Span(answer.asked.text)]
  }

  /// What it did, from when where that is apart from its date, and who took part.
  static func root(_ root: FollowedEvent) -> [[Span]] { [details(root)].filter { !$0.isEmpty } }

  /// The lag, the policies, who took part.
  static func lines(_ follower: Follower, isBelow: Bool) -> [[Span]] {
    var lag = [Span(LagWords.of(follower.lag))]
    if isBelow, follower.lag != follower.wholeLag {
      lag.append(Span(", \(LagWords.of(follower.wholeLag)) than the first", .dim))
    }
    let also = Array(follower.alsoFollows.map { [Span($0.text, .dim)] }.joined(separator: [", "]))
    let relations = follower.relations.map(\.verb)
    return [
      lag, details(follower.followed), also.isEmpty ? [] : [Span("also follows ")] + also,
      relations.isEmpty
        ? [] : [Span("it \(Wording.list(relations, "and")) the event, which is not to follow it")],
      [Span(follower.followed.event.id.text, .dim)],
    ].filter { !$0.isEmpty }
  }

  /// `us-atacms-russia → permitted · via Joe Biden → Ukraine`.
  private static func details(_ followed: FollowedEvent) -> [Span] {
    var parts = followed.policies.map { set in
      [Span(set.policy.id.text, .bold), " → ", Span(set.value)]
        + (set.basis == .inferred ? [" (", Span(GradeWords.inferred, .uncertain), ")"] : [])
    }
    if followed.days != followed.force { parts.append([Span(days(followed.force))]) }
    let actors = ParticipantWords.spans(followed.event, via: [], asked: [])
    if !actors.isEmpty { parts.append(actors) }
    return Array(parts.joined(separator: [Span(" · ", .dim)]))
  }

  private static func days(_ days: DaySet) -> String {
    guard let first = days.first, let last = days.last else { return "" }
    return DateWords.from(EDTFDate.onceBetween(first, last))
  }

  static func emptiness(_ answer: FollowersAnswer) -> [Hint] {
    let ways = ViewpointWords.loosening(answer.viewpoint)
    guard let root = answer.root else {
      return ["“\(answer.asked)” is not seen from here."]
        + (ways.isEmpty ? [] : ["Try: \(hint: Wording.list(ways, "or"))."])
    }
    let others =
      root.policies.isEmpty
      ? "It sets the status of no policy, so nothing can have come after it in kind."
      : "No other issuer's policy of its topic came to the same value after it."
    return ["No event is said to follow it. \(others)"]
      + (ways.isEmpty ? [] : ["Try: \(hint: Wording.list(ways, "or"))."])
  }

  static func footer(_ answer: FollowersAnswer) -> [String] {
    let said = answer.said.reduce(0) { $0 + $1.count }
    return ["\(said) said to follow", "\(answer.after.count) only came after"]
  }
}

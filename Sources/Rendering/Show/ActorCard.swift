import EDTF
import PolicyModel
import Projections

extension Card {
  init(_ shown: ShownActor) {
    let actor = shown.actor
    self.init(title: actor.name, subtitle: [actor.kind.rawValue, actor.id.text])
    // An alias that became the name is named already.
    let aliases = actor.aliases.filter { $0.name != actor.name || $0.during != nil }
    add("also named", spans: aliases.map { [Span($0.name)] + Self.during($0.during) })
    add("codes", actor.codes.map { "\($0.scheme):\($0.code)" }.joined(separator: ", "))
    add(
      "belongs to",
      spans: shown.memberships.map {
        [Span(Self.word($0.kind) + " ", .dim), Span($0.of.name)] + Self.during($0.during)
      })
    add(
      "members",
      spans: shown.members.map {
        [Span($0.actor.name), Span(" " + Self.passive($0.kind), .dim)] + Self.during($0.during)
      })
    add("policies", spans: shown.policies.map(Self.policy))
  }

  static func policy(_ label: PolicyLabel) -> [Span] {
    [Span(label.title), "  ", Span(label.id.text, .dim)]
  }

  private static func word(_ kind: MembershipKind) -> String {
    switch kind {
    case .holds: "holds"
    case .partOf: "part of"
    case .memberOf: "member of"
    }
  }

  /// Of a member, in the card of what it belongs to.
  private static func passive(_ kind: MembershipKind) -> String {
    switch kind {
    case .holds: "holds it"
    case .partOf: "is part of it"
    case .memberOf: "is a member"
    }
  }

  private static func during(_ date: EDTFDate?) -> [Span] {
    date.map { [Span(", " + DateWords.date($0), .dim)] } ?? []
  }
}

import EDTF
import PolicyModel
import Queries

extension Card {
  init(_ shown: ShownActor) {
    let actor = shown.record.actor
    self.init(title: actor.name, subtitle: [actor.kind.rawValue, actor.id.text])
    if let asked = shown.asked, let part = shown.record.merged.first(where: { $0.record.own.id == asked }) {
      remarks = ["\(asked) was merged by entry \(part.entry), and is \(actor.id)."]
    }
    add(actor.kind == .person ? "born" : "founded", actor.life.founded.map { DateWords.date($0) })
    add(actor.kind == .person ? "died" : "dissolved", actor.life.dissolved.map { DateWords.date($0) })
    add("comes after", spans: shown.predecessors.map(Self.succession))
    add("succeeded by", spans: shown.successors.map(Self.succession))
    add("also named", spans: Self.names(shown.record))
    add("merged", spans: shown.record.merged.map(Self.merged))
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
    if let first = shown.events.first, let last = shown.events.last {
      add("events", "\(shown.events.count)")
      add("first", lines: [Self.brief(first)])
      if first.id != last.id { add("last", lines: [Self.brief(last)]) }
    }
  }

  /// Its other names by time: those of no limited time first. The ids of those merged into it are told by themselves.
  private static func names(_ record: ActorRecord) -> [[Span]] {
    let ids = Set(record.merged.map(\.record.own.id.text))
    // An alias that became the name is named already.
    let aliases = record.actor.aliases.filter { alias in
      alias.during != nil || (alias.name != record.actor.name && !ids.contains(alias.name))
    }
    let days = aliases.map { $0.during?.earliestForOrder ?? .distantPast }
    return aliases.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map {
      [Span(aliases[$0].name)] + during(aliases[$0].during)
    }
  }

  /// `usa, America: entry 3, the same state`.
  private static func merged(_ part: MergedActor) -> [Span] {
    [
      Span(part.record.own.id.text), Span(", " + part.record.own.name),
      Span(": entry \(part.entry)" + (part.merge.reason.map { ", " + $0 } ?? ""), .dim),
    ]
  }

  private static func succession(_ succession: Succession<NamedActor>) -> [Span] {
    [Span(succession.actor.name)] + during(succession.on)
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

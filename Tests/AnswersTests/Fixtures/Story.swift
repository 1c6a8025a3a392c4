import EDTF
import PolicyModel
import Queries

/// A small ledger, made by hand: what is shown in the snapshots.
enum Story {
  static let known = KnownPrefix(
    entry: 412, at: Timestamp("2026-01-05T10:00:00Z"), root: String(repeating: "9f3ac2d1", count: 8),
    isGiven: false)
  static let earlier = KnownPrefix(
    entry: 300, at: Timestamp("2025-03-01T09:30:00Z"), root: String(repeating: "0badcafe", count: 8),
    isGiven: true)

  static func viewpoint(reported: String? = nil, evidence: Grade? = nil) -> Viewpoint {
    Viewpoint(reported: reported.map(day), evidence: evidence, known: known)
  }

  static func viewpoint(
    on day: String, reported: String? = nil, evidence: Grade? = nil
  ) -> DatedViewpoint {
    viewpoint(reported: reported, evidence: evidence).on(Story.day(day))
  }

  static let excerpt = excerpt(StoryEvents.all)

  static func excerpt(_ histories: [EventHistory]) -> LedgerExcerpt {
    LedgerExcerpt(
      actors: ActorDirectory(actors), sources: SourceShelf(StorySources.all),
      policies: Dictionary(
        uniqueKeysWithValues: policies.enumerated().map { offset, policy in
          (policy.id, PolicyRecord(entry: 20 + offset, policy: policy, reviews: []))
        }), topics: Dictionary(uniqueKeysWithValues: topics.map { ($0.id, $0) }), histories: histories)
  }

  static let actors: [Actor] = [
    actor(
      "us", "United States", .state, aliases: ["U.S."], codes: ["iso3166:USA", "wikidata:Q30"],
      memberships: [membership(.memberOf, "nato", "1949-08-24/..")],
      life: ActorLife(founded: date("1776-07-04"), dissolved: nil, successors: [])),
    actor("uk", "United Kingdom", .state), actor("france", "France", .state),
    actor("germany", "Germany", .state),
    actor("ukraine", "Ukraine", .state, aliases: ["Україна"]), actor("nato", "NATO", .alliance),
    actor("israel", "ישראל", .state), actor("china", "中华人民共和国", .state),
    actor(
      "us-presidency", "Presidency of the United States", .office,
      memberships: [membership(.partOf, "us", nil)]),
    actor("nsc", "National Security Council", .body, memberships: [membership(.partOf, "us", nil)]),
    actor(
      "joe-biden", "Joe Biden", .person,
      memberships: [membership(.holds, "us-presidency", "2021-01-20/2025-01-20")]),
    actor("john-kirby", "John Kirby", .person, memberships: [membership(.partOf, "nsc", "2022/2025-01")]),
  ]

  static let topics = [
    Topic(id: id("long-range-strikes"), name: "Long-range strikes into Russia"),
    Topic(id: id("export-controls"), name: "出口管制 (export controls)"),
  ]

  static let policies: [Policy] = [
    policy(
      "cn-gallium-exports", "关于对镓、锗相关物项实施出口管制的公告及其后续措施的执行情况", issuer: "china", object: "镓、锗",
      topic: "export-controls", scale: .obligation),
    policy(
      "de-taurus-supply", "Supply of Taurus to Ukraine", issuer: "germany", object: "Taurus",
      scale: .custom(["supplied", "announced", "refused"])),
    policy(
      "fr-scalp-russia", "Ukraine's use of SCALP against targets inside Russia", issuer: "france",
      object: "SCALP"),
    policy(
      "il-licence-fee", "אגרה עבור רישיון יצוא ביטחוני", issuer: "israel", object: nil,
      topic: "export-controls",
      scale: .numeric),
    policy(
      "uk-storm-shadow-russia", "Ukraine's use of Storm Shadow against targets inside Russia", issuer: "uk",
      object: "Storm Shadow",
      requires: [Requirement(policy: id("us-consent-storm-shadow"), value: "permitted")]),
    policy(
      "us-atacms-russia", "May Ukraine use ATACMS against targets inside Russia?", issuer: "us",
      object: "ATACMS"),
    policy(
      "us-consent-storm-shadow", "United States' consent to Storm Shadow inside Russia", issuer: "us",
      object: "consent for Storm Shadow"),
  ]

  static func id<Of>(_ text: String) -> ID<Of> { ID(stored: text) }

  static func date(_ text: String) -> EDTFDate { given(try? EDTFDate(text), text) }

  static func day(_ text: String) -> Day { given(Day(iso: text), text) }

  private static func actor(
    _ id: String, _ name: String, _ kind: ActorKind, aliases: [String] = [], codes: [String] = [],
    memberships: [Membership] = [], life: ActorLife<ActorID> = .unstated
  ) -> Actor {
    Actor(
      id: self.id(id), name: name, kind: kind, aliases: aliases.map { Alias(name: $0, during: nil) },
      codes: codes.map { code in
        let parts = code.split(separator: ":").map(String.init)
        return Code(scheme: parts[0], code: parts[1])
      }, memberships: memberships, life: life)
  }

  private static func membership(_ kind: MembershipKind, _ of: String, _ during: String?) -> Membership {
    Membership(kind: kind, of: id(of), during: during.map(date))
  }

  private static func policy(
    _ id: String, _ title: String, issuer: String, object: String?, topic: String? = "long-range-strikes",
    scale: Scale = .permission, requires: [Requirement] = []
  ) -> Policy {
    Policy(
      id: self.id(id), title: title, issuer: self.id(issuer), addressee: nil, object: object,
      topic: topic.map { self.id($0) }, scale: scale, stricter: nil, requires: requires)
  }
}

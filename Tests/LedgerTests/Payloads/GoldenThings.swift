import EDTF
import PolicyModel

/// Actors, policies, topics and sources as they are stored.
extension GoldenCase {
  static let things: [GoldenCase] = [
    GoldenCase(.actorDefined(biden)),
    GoldenCase(.actorDefined(bare), fewest: true),
    GoldenCase(.actorRevised(biden, correction)),
    GoldenCase(.policyDefined(stormShadow)),
    GoldenCase(.policyDefined(barePolicy), fewest: true),
    GoldenCase(.policyRevised(stormShadow, update)),
    GoldenCase(.topicDefined(Topic(id: "long-range-strikes", name: "Long-range strikes into Russia"))),
    GoldenCase(.topicRevised(Topic(id: "long-range-strikes", name: "Дальні удари"), correction)),
    GoldenCase(.sourceDefined(npr)),
    GoldenCase(.sourceDefined(bareSource), fewest: true),
    GoldenCase(.sourceRevised(npr, update)),
  ]

  static let correction = RevisionReason(kind: .correction, reason: "the \"record\" was wrong")
  static let update = RevisionReason(kind: .update, reason: "more was reported")

  private static let biden = Actor(
    id: "joe-biden", name: "Joe Biden", kind: .person,
    aliases: [Alias(name: "Biden", during: nil), Alias(name: "Senator Biden", during: "1973/2009")],
    codes: [Code(scheme: "viaf", code: "1"), Code(scheme: "wikidata", code: "Q6279")],
    memberships: [
      Membership(kind: .holds, of: "us-presidency", during: "2021-01-20/2025-01-20"),
      Membership(kind: .memberOf, of: "democratic-party", during: nil),
      Membership(kind: .partOf, of: "us-senate", during: "1973-01-03/2009-01-15"),
    ], life: .unstated)
  private static let bare = Actor(
    id: "us", name: "United States", kind: .state, aliases: [], codes: [], memberships: [], life: .unstated)
  private static let stormShadow = Policy(
    id: "uk-storm-shadow-russia", title: "Ukraine's use of Storm Shadow against targets inside Russia",
    issuer: "uk", addressee: "ukraine", object: "Storm Shadow", topic: "long-range-strikes",
    scale: .custom(["permitted", "within limits", "prohibited"]), stricter: .higher,
    requires: [Requirement(policy: "us-consent-storm-shadow", value: "permitted")])
  private static let barePolicy = Policy(
    id: "us-atacms-russia", title: "May Ukraine use ATACMS inside Russia?", issuer: "us",
    addressee: nil, object: nil, topic: nil, scale: .permission, stricter: nil, requires: [])
  private static let npr = Source(id: "npr-2024-11-17", derivedFrom: ["nyt-2024-11-17", "ap-2024-11-17"]) {
    $0.publisher = "NPR"
    $0.title = "Biden “allows” missiles"
    $0.author = "A. Reporter"
    $0.url = "https://example.org/a?b=c&d"
    $0.archivedURL = "https://archive.example/1"
    $0.language = "en"
    $0.published = "2024-11-17"
    $0.accessed = "2026-01-05"
    $0.kind = .thirdParty
    $0.reliability = .usuallyReliable
  }
  private static let bareSource = Source(id: "a-source", derivedFrom: [])

}

import EDTF
import PolicyModel

/// The other entries as they are stored.
extension GoldenCase {
  static let others: [GoldenCase] = [
    GoldenCase(.actorsMerged(ActorsMerged(actor: "usa", into: "us", reason: "one and the same"))),
    GoldenCase(.actorsMerged(ActorsMerged(actor: "usa", into: "us", reason: nil)), fewest: true),
    GoldenCase(
      .sourceWithdrawn(
        SourceStanding(
          source: "npr-2024-11-17", on: "2024-12-01", reason: "corrected by the publisher"))),
    GoldenCase(
      .sourceWithdrawn(SourceStanding(source: "npr-2024-11-17", on: "2024-12", reason: nil)),
      fewest: true),
    GoldenCase(
      .sourceRestored(SourceStanding(source: "npr-2024-11-17", on: "2025-01-01", reason: "upheld"))
    ),
    GoldenCase(
      .policyReviewed(
        PolicyReviewed(
          policy: "us-atacms-russia", on: "2025-03-01", citations: [spoken], note: "unchanged"))),
    GoldenCase(
      .policyReviewed(
        PolicyReviewed(policy: "us-atacms-russia", on: "2025-03-01", citations: [], note: nil)),
      fewest: true),
    GoldenCase(
      .assertionAdded(
        AssertionAdded(
          policy: "us-atacms-russia", key: .attribute("scope"), state: .set("Kursk"), on: "2024-11-20",
          source: "npr-2024-11-17"))),
    GoldenCase(
      .assertionAdded(
        AssertionAdded(
          policy: "us-atacms-russia", key: .status, state: .unknown, on: "2020-01-01", source: nil)
      ),
      fewest: true),
    GoldenCase(.entryUndone(EntryUndone(entry: 17, reason: "typed twice"))),
    GoldenCase(.entryUndone(EntryUndone(entry: 17, reason: nil)), fewest: true),
  ]
}

package import PolicyModel

/// A policy as answers name it.
package struct PolicyLabel: Hashable, Sendable {
  package var id: PolicyID
  package var title: String
  package var issuer: NamedActor
  package var object: String?
  package var topic: TopicID?
  package var topicName: String?
  package var scale: Scale
  package var stricter: Stricter?

  package init(_ policy: Policy, in excerpt: LedgerExcerpt) {
    id = policy.id
    title = policy.title
    issuer = excerpt.named(policy.issuer)
    object = policy.object
    topic = policy.topic
    topicName = policy.topic.map { excerpt.topics[$0]?.name ?? $0.text }
    scale = policy.scale
    stricter = policy.stricter
  }
}

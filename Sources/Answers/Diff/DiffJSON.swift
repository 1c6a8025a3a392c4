package import JSON
import PolicyModel
package import Queries

/// What changed between two viewpoints, as JSON.
package enum DiffJSON {
  /// `{"from", "to", "changes", "summary"}`; the summary has every direction, and `unchanged`. Of groups also
  /// `groups` and `membership`: issuers that are members on one side only, with what their policies were there.
  package static func node(_ answer: DiffAnswer) -> JSONNode {
    let counts = Dictionary(uniqueKeysWithValues: answer.counts.map { ($0.direction, $0.count) })
    return .object(
      [
        ("from", ViewpointJSON.node(answer.from)), ("to", ViewpointJSON.node(answer.to)),
        ("changes", .list(answer.changes.map(change))),
        (
          "summary",
          .object(
            Direction.allCases.map { ($0.rawValue, .integer(counts[$0] ?? 0)) }
              + [("unchanged", .integer(answer.unchanged))])
        ),
      ]
        + (answer.groups.isEmpty
          ? []
          : [
            ("groups", .ids(answer.groups.map(\.id))),
            ("membership", .list(answer.membership.map(membership))),
          ])
    )
  }

  private static func membership(_ change: MembershipChange) -> JSONNode {
    .object([
      ("issuer", .id(change.issuer.id)), ("change", .string(change.joined ? "joined" : "left")),
      (
        "policies",
        .list(
          change.policies.map { policy in
            .object([("policy", .id(policy.label.id))] + AnswerJSON.value(policy.answer))
          })
      ),
    ])
  }

  private static func change(_ change: ShownChange) -> JSONNode {
    .object(
      AnswerJSON.policy(change.policy) + [
        ("key", .string(change.key.description)), ("from", .object(side(change.from))),
        ("to", .object(side(change.to))), ("direction", .text(change.direction)),
        ("causes", .list(change.causes.map(cause))),
        ("events", .list(change.events.map { AnswerJSON.brief($0.brief) })),
      ])
  }

  private static func side(_ answer: KeyAnswer) -> AnswerJSON.Fields {
    AnswerJSON.value(answer) + AnswerJSON.run(answer)
  }

  private static func cause(_ cause: Cause) -> JSONNode {
    .object([("leg", .text(cause.leg)), ("cause", .text(cause.reason)), ("events", .ids(cause.events))])
  }
}

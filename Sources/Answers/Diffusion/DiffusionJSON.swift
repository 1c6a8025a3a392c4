internal import EDTF
package import JSON
import PolicyModel
package import Queries

/// Who adopted a policy when, as JSON, with the curve for plotting.
package enum DiffusionJSON {
  /// `{"viewpoint", "topic", "status", "match", "group", "firstMovers", "adopters", "reversed", "not", "curve"}`: an adopter
  /// is one policy; the curve counts issuers.
  package static func node(_ answer: DiffusionAnswer) -> JSONNode {
    .object([
      ("viewpoint", ViewpointJSON.node(answer.viewpoint)), ("topic", .id(answer.topic.id)),
      ("status", .string(wanted(answer.wanted).status)), ("match", .string(wanted(answer.wanted).match)),
      ("group", .id(answer.group?.id)),
      (
        "firstMovers",
        .list(
          answer.firstMovers.map {
            .object([
              ("issuer", .id($0.issuer.id)), ("policy", .id($0.policy.id)),
              ("certain", .boolean($0.first == .definite)),
            ])
          })
      ), ("adopters", .list(answer.adopters.map(adopter))),
      (
        "reversed",
        .list(
          answer.adopters.compactMap { adopter in
            adopter.reversal.map {
              .object(
                [("issuer", .id(adopter.issuer.id)), ("policy", .id(adopter.policy.id))] + reversal($0))
            }
          })
      ), ("not", .list(answer.abstainers.map(abstainer))),
      (
        "curve",
        .list(
          answer.curve.map {
            .object([
              ("day", .text($0.day)), ("certain", .integer($0.certain)), ("possible", .integer($0.possible)),
            ])
          })
      ),
    ])
  }

  static func wanted(_ wanted: WantedStatus) -> (status: String, match: String) {
    switch wanted {
    case .exactly(let value): (value, "exactly")
    case .orStricter(let value): (value, "or-stricter")
    case .atLeast(let number): (number.description, "at-least")
    }
  }

  private static func adopter(_ adopter: Adopter) -> JSONNode {
    .object([
      ("issuer", .id(adopter.issuer.id)), ("name", .string(adopter.issuer.name)),
      ("member", .text(adopter.member)), ("policy", .id(adopter.policy.id)),
      ("possible", .text(adopter.possible)), ("certain", .text(adopter.certain)),
      ("since", .text(adopter.since)), ("event", .id(adopter.event?.id)),
      ("grade", .text(adopter.event?.grade)), ("basis", .text(adopter.basis)),
      ("lag", FollowersJSON.lag(adopter.lag)),
      ("reversed", adopter.reversal.map { .object(reversal($0)) } ?? .null),
    ])
  }

  private static func reversal(_ reversal: Reversal) -> AnswerJSON.Fields {
    [
      ("certain", .boolean(reversal.isCertain)), ("since", .text(reversal.since)),
      ("to", states(reversal.states)), ("event", .id(reversal.event?.id)),
    ]
  }

  private static func abstainer(_ abstainer: Abstainer) -> JSONNode {
    .object([
      ("issuer", .id(abstainer.issuer.id)), ("name", .string(abstainer.issuer.name)),
      ("member", .text(abstainer.member)),
      (
        "policies",
        .list(
          abstainer.policies.map {
            .object([("policy", .id($0.policy.id)), ("alternatives", states($0.states))])
          })
      ),
    ])
  }

  private static func states(_ states: [AnsweredState]) -> JSONNode {
    .list(states.map { .object([("value", .text($0.value)), ("certainty", .string($0.word))]) })
  }
}

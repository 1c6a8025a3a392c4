internal import EDTF
package import JSON
import PolicyModel
package import Queries

/// Who followed an event, as JSON.
package enum FollowersJSON {
  /// `{"viewpoint", "event", "followers"}`: those that are said to follow, as a tree, then those that only came after.
  /// Lags run from event to event; `inForce` says from when the status was in force.
  package static func node(_ answer: FollowersAnswer) -> JSONNode {
    .object([
      ("viewpoint", ViewpointJSON.node(answer.viewpoint)),
      ("event", answer.root.map { .object(fields($0)) } ?? .null),
      ("followers", .list((answer.said + answer.after).map(follower))),
    ])
  }

  private static func fields(_ followed: FollowedEvent) -> AnswerJSON.Fields {
    let event = followed.event
    return [
      ("event", .id(event.id)), ("date", .text(event.date)), ("earliest", .text(followed.days.first)),
      ("latest", .text(followed.days.last)), ("inForce", days(followed.force)),
      ("title", .string(event.title)),
      ("modality", .text(event.modality)),
      ("actors", AnswerJSON.participants(event.participants)), ("grade", .text(followed.grade)),
      ("disputed", .boolean(event.isDisputed)), ("rejected", .boolean(event.isRejected)),
      ("policies", .list(followed.policies.map(policy))),
    ]
  }

  private static func follower(_ follower: Follower) -> JSONNode {
    .object(
      fields(follower.followed) + [
        ("said", .boolean(follower.isSaid)), ("lag", lag(follower.lag)),
        ("lagFromEvent", lag(follower.wholeLag)),
        ("alsoFollows", .ids(follower.alsoFollows)),
        ("relations", .texts(follower.relations.map(\.rawValue))),
        ("followers", .list(follower.followers.map(self.follower))),
      ])
  }

  private static func policy(_ set: SetPolicy) -> JSONNode {
    .object(AnswerJSON.policy(set.policy) + [("value", .string(set.value)), ("basis", .text(set.basis))])
  }

  private static func days(_ days: DaySet) -> JSONNode {
    .object([("earliest", .text(days.first)), ("latest", .text(days.last))])
  }

  /// Days; `null` where there is no bound.
  static func lag(_ lag: Lag) -> JSONNode {
    .object([
      ("least", lag.least.map(JSONNode.integer) ?? .null), ("most", lag.most.map(JSONNode.integer) ?? .null),
    ])
  }
}

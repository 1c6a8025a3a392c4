internal import EDTF
package import JSON
import PolicyModel
package import Queries

/// What policies were on a day, as JSON.
package enum StateJSON {
  /// `{"viewpoint", "policies": [one object a policy and key]}`: `grade` is how well the value is known now, `sinceGrade`
  /// how well its beginning is. Of groups also `groups`: the ids of each one's definite
  /// and possible members on the day, and of those without such a policy.
  package static func node(_ answer: StateAnswer) -> JSONNode {
    .object(
      [
        ("viewpoint", ViewpointJSON.node(answer.viewpoint)),
        ("policies", .list(answer.rows.map { .object(fields($0)) })),
      ] + (answer.groups.isEmpty ? [] : [("groups", .list(answer.groups.map(group)))]))
  }

  private static func group(_ answer: ShownGroup) -> JSONNode {
    .object([
      ("group", .id(answer.group.id)), ("members", .ids(answer.members.map(\.id))),
      ("possible", .ids(answer.possible.map(\.id))), ("without", .ids(answer.without.map(\.id))),
    ])
  }

  static func fields(_ row: StateRow) -> AnswerJSON.Fields {
    AnswerJSON.policy(row.policy) + answer(row) + [("requires", .list(row.requires.map(requirement)))]
  }

  /// `found` has a value for each that the needed policy may have, and null where it may have none.
  private static func requirement(_ needed: ShownRequirement) -> JSONNode {
    .object([
      ("policy", .id(needed.policy.id)), ("value", .string(needed.value)),
      ("found", .list(needed.found.map(\.value).withoutRepeats.map { .text($0) })),
    ])
  }

  /// The key and its answer, without the policy.
  static func answer(_ row: StateRow) -> AnswerJSON.Fields {
    let answer = row.answer
    return [("key", .string(answer.key.description))] + AnswerJSON.value(answer)
      + [("disputes", AnswerJSON.disputes(row.disputes))] + AnswerJSON.run(answer) + [
        ("event", .id(answer.event)), ("grade", .text(answer.grade)),
        ("sinceGrade", .text(answer.sinceGrade)), ("checked", .text(row.checked)),
      ]
  }
}

internal import EDTF
package import PolicyModel
package import Projections

/// What policies were on a day, as JSON.
package enum StateJSON {
  /// `{"viewpoint", "policies": [one object a policy and key]}`.
  package static func node(_ view: StateView) -> JSONNode {
    .object([
      ("viewpoint", ViewpointJSON.node(view.viewpoint)),
      ("policies", .list(view.rows.map { .object(fields($0)) })),
    ])
  }

  static func fields(_ row: StateRow) -> AnswerJSON.Fields {
    AnswerJSON.policy(row.policy) + answer(row)
  }

  /// The key and its answer, without the policy.
  static func answer(_ row: StateRow) -> AnswerJSON.Fields {
    let answer = row.answer
    return [("key", .string(answer.key.description))] + AnswerJSON.value(answer)
      + [("disputes", AnswerJSON.disputes(row.disputes))] + AnswerJSON.run(answer) + [
        ("event", .id(answer.event)), ("grade", .text(answer.grade)), ("checked", .text(row.checked)),
      ]
  }
}

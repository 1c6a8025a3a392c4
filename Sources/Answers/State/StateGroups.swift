import PolicyModel
import Queries

/// The rows of a state by topic and policy.
struct StateTopic {
  /// Nil for policies without a topic.
  let name: String?
  var policies: [PolicyRows]

  /// The topics by name, those policies without one last; policies by issuer's name, then id.
  static func all(_ rows: [StateRow]) -> [StateTopic] {
    let policies = PolicyRows.all(rows)
    let names = Set(policies.map(\.label.topicName))
    return names.sorted { Self.precedes($0, $1) }.map { name in
      StateTopic(
        name: name,
        policies: policies.filter { $0.label.topicName == name }.sorted {
          ($0.label.issuer.name, $0.label.id) < ($1.label.issuer.name, $1.label.id)
        })
    }
  }

  private static func precedes(_ a: String?, _ b: String?) -> Bool {
    guard let a else { return false }
    return b.map { a < $0 } ?? true
  }
}

/// The rows of one policy: its status, if it is among them, and attributes.
struct PolicyRows {
  let label: PolicyLabel
  var rows: [StateRow]

  var status: StateRow? { rows.first { $0.answer.key == .status } }
  var attributes: [StateRow] { rows.filter { $0.answer.key != .status } }

  static func all(_ rows: [StateRow]) -> [PolicyRows] {
    var found: [PolicyRows] = []
    for row in rows {
      if found.last?.label.id == row.policy.id {
        found[found.count - 1].rows.append(row)
      } else {
        found.append(PolicyRows(label: row.policy, rows: [row]))
      }
    }
    return found
  }
}

internal import EDTF
internal import PolicyModel
package import Queries

/// Who followed an event as CSV, a row a follower; the tree is in the column `follows`.
package enum FollowersCSV {
  /// The whole table.
  package static func text(_ answer: FollowersAnswer, guardFormulas: Bool) -> String {
    var table = CSVTable(
      [
        "follows", "event", "date", "earliest", "latest", "title", "actors", "said", "lagLeast", "lagMost",
        "lagFromEventLeast", "lagFromEventMost", "grade", "policies", "relations",
      ], guardFormulas: guardFormulas)
    for follower in answer.said { add(follower, below: answer.asked, to: &table) }
    for follower in answer.after { add(follower, below: nil, to: &table) }
    return table.text
  }

  private static func add(_ follower: Follower, below parent: EventID?, to table: inout CSVTable) {
    let (followed, event) = (follower.followed, follower.followed.event)
    table.add([
      parent?.text, event.id.text, event.date.text, followed.days.first?.description,
      followed.days.last?.description, event.title, CSVCells.participants(event.participants),
      follower.isSaid ? "yes" : "no", follower.lag.least.map(String.init), follower.lag.most.map(String.init),
      follower.wholeLag.least.map(String.init), follower.wholeLag.most.map(String.init),
      followed.grade.rawValue,
      CSVCells.joined(followed.policies.map { "\($0.policy.id)=\($0.value)" }),
      CSVCells.joined(follower.relations.map(\.rawValue)),
    ])
    for below in follower.followers { add(below, below: event.id, to: &table) }
  }
}

internal import EDTF
internal import PolicyModel
package import Queries

/// The things of one kind as CSV, a row a thing.
package enum ListCSV {
  /// The whole table.
  package static func text(_ answer: ListAnswer, guardFormulas: Bool) -> String {
    var table: CSVTable
    switch answer.rows {
    case .actors(let actors):
      table = CSVTable(
        [
          "id", "name", "kind", "aliases", "codes", "memberships", "founded", "dissolved", "successors",
        ], guardFormulas: guardFormulas)
      for actor in actors {
        table.add([
          actor.id.text, actor.name, actor.kind.rawValue, CSVCells.joined(actor.aliases.map(\.name)),
          CSVCells.joined(actor.codes.map { "\($0.scheme):\($0.code)" }),
          CSVCells.joined(actor.memberships.map(membership)), actor.life.founded?.text,
          actor.life.dissolved?.text,
          CSVCells.joined(actor.life.successors.map { "\($0.actor)" + ($0.on.map { " \($0)" } ?? "") }),
        ])
      }
    case .policies(let policies):
      table = CSVTable(
        ["id", "title", "issuer", "object", "topic", "scale", "stricter"], guardFormulas: guardFormulas)
      for policy in policies {
        table.add([
          policy.id.text, policy.title, policy.issuer.id.text, policy.object, policy.topic?.text,
          policy.scale.text,
          policy.stricter?.rawValue,
        ])
      }
    case .topics(let topics):
      table = CSVTable(["id", "name"], guardFormulas: guardFormulas)
      for topic in topics { table.add([topic.id.text, topic.name]) }
    case .sources(let sources):
      table = CSVTable(
        [
          "id", "publisher", "title", "author", "url", "archivedUrl", "language", "published", "accessed",
          "kind",
          "reliability", "derivedFrom",
        ], guardFormulas: guardFormulas)
      for source in sources {
        table.add([
          source.id.text, source.publisher, source.title, source.author, source.url, source.archivedURL,
          source.language, source.published?.text, source.accessed?.text, source.kind?.rawValue,
          source.reliability?.rawValue, CSVCells.joined(source.derivedFrom.map(\.text)),
        ])
      }
    }
    return table.text
  }

  private static func membership(_ membership: Membership) -> String {
    "\(membership.kind.rawValue) \(membership.of)" + (membership.during.map { " \($0)" } ?? "")
  }
}

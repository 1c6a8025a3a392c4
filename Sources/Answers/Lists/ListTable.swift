import EDTF
import PolicyModel
import Queries

/// A list as rows of cells, the id first and what says most last: what text and Markdown show alike.
struct ListTable {
  let space: Space
  private(set) var header: [String]
  private(set) var rows: [[String]]
  /// The columns that only a wide terminal has room for.
  private var roomy: Set<String> = []

  init(_ rows: ListRows) {
    switch rows {
    case .actors(let actors):
      space = .actor
      header = ["id", "kind", "codes", "dates", "name"]
      roomy = ["dates"]
      self.rows = actors.map { actor in
        [
          actor.id.text, actor.kind.rawValue,
          actor.codes.map { "\($0.scheme):\($0.code)" }.joined(separator: " "), Self.dates(actor.life),
          ([actor.name] + actor.aliases.map(\.name)).joined(separator: ", "),
        ]
      }
    case .policies(let policies):
      space = .policy
      header = ["id", "issuer", "topic", "title"]
      roomy = ["topic"]
      self.rows = policies.map { [$0.id.text, $0.issuer.name, $0.topic?.text ?? "", $0.title] }
    case .topics(let topics):
      space = .topic
      header = ["id", "name"]
      self.rows = topics.map { [$0.id.text, $0.name] }
    case .sources(let sources):
      space = .source
      header = ["id", "published", "publisher", "title"]
      self.rows = sources.map { source in
        [
          source.id.text, source.published.map { DateWords.date($0) } ?? "", source.publisher ?? "",
          source.title ?? source.url ?? "",
        ]
      }
    }
  }

  /// `from 1945 to 27 Apr 1992`
  private static func dates(_ life: ActorLife<ActorID>) -> String {
    [life.founded.map { "from " + DateWords.date($0) }, life.dissolved.map { "to " + DateWords.date($0) }]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// What one is called.
  var noun: String { space.rawValue }

  /// What adds one.
  var adding: Action { Action(.define(space)) }

  /// The table without the columns in which nothing stands, and those for which `width` has no room.
  func fitting(_ width: Int) -> ListTable {
    let kept = header.indices.filter { column in
      let isWanted = width >= 110 || !roomy.contains(header[column])
      return column == 0 || (isWanted && rows.contains { !$0[column].isEmpty })
    }
    var table = self
    table.header = kept.map { header[$0] }
    table.rows = rows.map { row in kept.map { row[$0] } }
    return table
  }
}

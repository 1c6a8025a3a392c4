package import JSON
import PolicyModel
package import Queries

/// The things of one kind as JSON.
package enum ListJSON {
  /// `{"known", "actors": […]}`, or `policies`, `topics`, `sources`: each with the fields of its document.
  package static func node(_ answer: ListAnswer) -> JSONNode {
    let rows: (String, [AnswerJSON.Fields]) =
      switch answer.rows {
      case .actors(let actors): ("actors", actors.map(ThingJSON.actor))
      case .policies(let policies): ("policies", policies.map(ThingJSON.policy))
      case .topics(let topics): ("topics", topics.map(ThingJSON.topic))
      case .sources(let sources): ("sources", sources.map(ThingJSON.source))
      }
    return .object([("known", ViewpointJSON.node(answer.known)), (rows.0, .list(rows.1.map { .object($0) }))])
  }
}

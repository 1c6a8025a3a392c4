package import JSON
import PolicyModel
package import Queries

/// What a search found, as JSON.
package enum SearchJSON {
  /// `{"known", "query", "total", "results": [{"kind", "id", "title", "date", "field", "fragment", "parts"}]}`; the parts
  /// make up the fragment, each `{"text", "hit": bool}`.
  package static func node(_ answer: SearchAnswer) -> JSONNode {
    .object([
      ("known", ViewpointJSON.node(answer.known)), ("query", .string(answer.query.words)),
      ("total", .integer(answer.total)), ("results", .list(answer.results.map { .object(fields($0)) })),
    ])
  }

  static func fields(_ result: SearchResult) -> AnswerJSON.Fields {
    [
      ("kind", .text(result.space)), ("id", .string(result.id)), ("title", .text(result.title)),
      ("date", .text(result.date)), ("field", .text(result.field)),
      ("fragment", .string(result.fragment.text)),
      (
        "parts",
        .list(
          result.fragment.pieces.map {
            .object([("text", .string($0.text)), ("hit", .boolean($0.isHit))])
          })
      ),
    ]
  }
}

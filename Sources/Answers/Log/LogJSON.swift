package import JSON
import PolicyModel
package import Queries

/// The entries of a ledger as JSON.
package enum LogJSON {
  /// `{"known", "total", "entries"}`.
  package static func node(_ answer: LogAnswer) -> JSONNode {
    .object([
      ("known", ViewpointJSON.node(answer.known)), ("total", .integer(answer.total)),
      ("entries", .list(answer.lines.map { .object(fields($0)) })),
    ])
  }

  static func fields(_ line: LogLine) -> AnswerJSON.Fields {
    [
      ("entry", .integer(line.sequence)), ("recordedAt", .string(line.recordedAt.description)),
      ("recorder", .string(line.recorder)), ("kind", .text(line.kind)), ("as", .text(line.revision)),
      ("subject", .text(line.subject)),
      ("title", .text(line.title)), ("reason", .text(line.reason)), ("redacted", .boolean(line.isRedacted)),
      ("act", .integer(line.act)),
    ]
  }
}

internal import EDTF
package import JSON
import PolicyModel
package import Queries

/// A timeline as JSON.
package enum TimelineJSON {
  /// `{"viewpoint", "actors", "events"}`.
  package static func node(_ answer: TimelineAnswer) -> JSONNode {
    .object([
      ("viewpoint", ViewpointJSON.node(answer.viewpoint)),
      (
        "actors",
        .list(answer.actors.map { .object([("id", .id($0.id)), ("name", .string($0.name))]) })
      ), ("events", .list(answer.events.map { .object(fields($0.event, via: $0.via)) })),
    ])
  }

  static func fields(_ event: ShownEvent, via: [NamedActor]) -> AnswerJSON.Fields {
    [
      ("id", .id(event.id)), ("date", .text(event.date)), ("earliest", .bound(event.date.earliest)),
      ("latest", .bound(event.date.latest)), ("type", .text(event.type)), ("title", .string(event.title)),
      ("modality", .text(event.modality)), ("participants", AnswerJSON.participants(event.participants)),
      ("via", .ids(via.map(\.id))), ("effects", .list(event.effects.map(AnswerJSON.effect))),
      ("grade", .text(event.grade)), ("raised", AnswerJSON.raised(event.raised)),
      ("disputed", .boolean(event.isDisputed)),
      ("citations", .list(event.citations.map { .object(AnswerJSON.citation($0)) })),
      ("relations", AnswerJSON.relations(event.relations)),
    ]
  }
}

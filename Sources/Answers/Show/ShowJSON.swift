import EDTF
package import JSON
import PolicyModel
package import Queries

/// One thing whole as JSON.
package enum ShowJSON {
  /// `{"known", "viewpoint", KIND: {…}, "history": […]}`, where KIND is `actor`, `policy`, `topic`, `source` or
  /// `event` and its object has the fields of the document and what points to it. A step of the history has the
  /// fields that it has in the log, and `changes`: `[{"field", "from", "to"}]`. Of an event, its `id` and `date` stand
  /// beside `event` too.
  package static func node(_ answer: ShowAnswer) -> JSONNode {
    let (kind, fields) = thing(answer.thing)
    return .object(
      [("known", ViewpointJSON.node(answer.known)), ("viewpoint", ViewpointJSON.node(answer.viewpoint))]
        + named(answer.thing) + [(kind, .object(fields)), ("history", .list(answer.history.map(step)))])
  }

  /// What is asked of an event most often.
  private static func named(_ thing: ShownThing) -> AnswerJSON.Fields {
    guard case .event(let event, _, _, _) = thing else { return [] }
    return [("id", .id(event.id)), ("date", .string(event.date.text))]
  }

  private static func thing(_ thing: ShownThing) -> (String, AnswerJSON.Fields) {
    switch thing {
    case .actor(let shown): ("actor", actor(shown))
    case .policy(let shown): ("policy", policy(shown))
    case .topic(let topic, let policies):
      ("topic", ThingJSON.topic(topic) + [("policies", .ids(policies.map(\.id)))])
    case .source(let shown): ("source", source(shown))
    case .event(let event, let relatedBy, let unseen, let isVisible):
      ("event", Self.event(event, relatedBy, unseen, isVisible))
    case .retracted(let id): ("event", [("id", .id(id)), ("retracted", .boolean(true))])
    }
  }

  private static func actor(_ shown: ShownActor) -> AnswerJSON.Fields {
    let members = shown.members.map { member in
      JSONNode.object([
        ("actor", .id(member.actor.id)), ("kind", .text(member.kind)), ("during", .text(member.during)),
      ])
    }
    let predecessors = shown.predecessors.map { before in
      JSONNode.object([("actor", .id(before.actor.id)), ("on", .text(before.on))])
    }
    let merged = shown.record.merged.map { part in
      JSONNode.object([
        ("actor", .id(part.record.own.id)), ("name", .string(part.record.own.name)),
        ("entry", .integer(part.entry)), ("into", .id(part.merge.into)), ("reason", .text(part.merge.reason)),
      ])
    }
    let events = JSONNode.object([
      ("count", .integer(shown.events.count)), ("first", .id(shown.events.first?.id)),
      ("last", .id(shown.events.last?.id)),
    ])
    return ThingJSON.actor(shown.record.actor) + [
      ("predecessors", .list(predecessors)), ("members", .list(members)),
      ("policies", .ids(shown.policies.map(\.id))), ("events", events),
      ("merged", .list(merged)),
    ]
  }

  private static func policy(_ shown: ShownPolicy) -> AnswerJSON.Fields {
    let policy = shown.policy
    return [
      ("id", .id(policy.id)), ("title", .string(policy.title)), ("issuer", .id(policy.issuer)),
      ("addressee", .id(policy.addressee)), ("object", .text(policy.object)), ("topic", .id(policy.topic)),
      ("scale", .string(policy.scale.text)), ("stricter", .text(policy.stricter)),
      (
        "requires",
        .list(policy.requires.map { .object([("policy", .id($0.policy)), ("value", .string($0.value))]) })
      ), ("reviews", .list(shown.reviews.map { .object([("on", .text($0.on)), ("note", .text($0.note))]) })),
      ("assertions", .list(shown.assertions.map(assertion))),
      ("events", .list(shown.events.map(AnswerJSON.brief))),
    ]
  }

  private static func assertion(_ record: AssertionRecord) -> JSONNode {
    let asserted = record.assertion
    return .object([
      ("entry", .integer(record.entry)), ("key", .string(asserted.key.description)),
      ("does", .string(asserted.state.word)), ("value", .text(asserted.state.value)),
      ("on", .text(asserted.on)), ("source", .id(asserted.source)),
    ])
  }

  private static func source(_ shown: ShownSource) -> AnswerJSON.Fields {
    let standings = shown.standings.map { standing in
      JSONNode.object([
        ("entry", .integer(standing.entry)), ("withdrawn", .boolean(standing.isWithdrawn)),
        ("on", .text(standing.on)), ("reason", .text(standing.reason)),
      ])
    }
    return ThingJSON.source(shown.source) + [
      ("standings", .list(standings)), ("roots", .ids(shown.roots)),
      ("citedBy", .list(shown.citedBy.map(AnswerJSON.brief))),
    ]
  }

  private static func event(
    _ event: ShownEvent, _ relatedBy: [RelatedEvent], _ unseen: [UnseenCitation], _ isVisible: Bool
  ) -> AnswerJSON.Fields {
    let related = relatedBy.map { related in
      JSONNode.object([("type", .text(related.type)), ("event", .id(related.event.id))])
    }
    return TimelineJSON.fields(event, via: []).filter { $0.0 != "via" } + [
      ("ruling", event.ruling.map(ruling) ?? .null), ("relatedBy", .list(related)),
      (
        "unseenCitations",
        .list(
          unseen.map {
            .object(AnswerJSON.citation($0.citation) + [("reason", .string($0.reason.rawValue))])
          })
      ),
      ("place", .text(event.place)), ("tags", .texts(event.tags)),
      ("note", .text(event.note)), ("entry", .integer(event.entry)), ("visible", .boolean(isVisible)),
    ]
  }

  private static func ruling(_ ruling: RulingRecord) -> JSONNode {
    .object([
      ("verdict", .text(ruling.verdict)), ("entry", .integer(ruling.entry)),
      ("reason", .string(ruling.reason)),
    ])
  }

  private static func step(_ step: HistoryStep) -> JSONNode {
    let changes = step.changes.map { change in
      JSONNode.object([
        ("field", .string(change.field)), ("from", .text(change.from)), ("to", .text(change.to)),
      ])
    }
    return .object(LogJSON.fields(step.line) + [("changes", .list(changes))])
  }
}

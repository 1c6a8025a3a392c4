import EDTF
import PolicyModel
import Queries

/// Things shown whole, lists and a log, made by hand.
enum ShownThings {
  static func show(_ thing: ShownThing) -> ShowAnswer {
    ShowAnswer(
      known: Story.known, viewpoint: Story.viewpoint(), thing: thing,
      history: [
        HistoryStep(
          line: line(
            57, "2026-01-05T10:00:00Z", .eventRecorded(EventRecorded(event: draft, citations: []))),
          changes: []),
        HistoryStep(
          line: line(
            61, "2026-01-07T16:20:00Z",
            .eventRetracted(
              EventRetracted(event: draft.id, reason: "The wire withdrew its story; see \u{1B}[2Jthe note"))),
          changes: [
            FieldStep(
              field: "title", from: "Berlin announces Taurus", to: "Berlin is said to have announced Taurus"),
            FieldStep(field: "note", from: nil, to: "Denied on the next day."),
            FieldStep(field: "place", from: "Berlin", to: nil),
          ]),
        HistoryStep(line: redacted, changes: []),
      ])
  }

  static var actor: ShowAnswer {
    let us = Story.actors[0]
    let named = { (id: String) in Story.excerpt.named(Story.id(id)) }
    return show(
      .actor(
        ShownActor(
          record: merged(us), asked: Story.id("usa"),
          memberships: us.memberships.map { ($0.kind, named($0.of.text), $0.during) },
          members: [
            (.partOf, named("us-presidency"), nil),
            (.holds, named("joe-biden"), Story.date("2021-01-20/2025-01-20")),
          ],
          successors: [],
          predecessors: [
            Succession(
              actor: NamedActor(id: Story.id("british-america"), name: "British America"),
              on: Story.date("1776-07-04"))
          ],
          policies: labels.filter { $0.issuer.id == us.id },
          events: ShownActor.Participation(
            count: 61, first: brief("2023-05-11-uk-bars-strikes"),
            last: brief("2024-11-20-storm-shadow-in-kursk")))))
  }

  private static func merged(_ actor: Actor) -> ActorRecord {
    let double = Actor(
      id: Story.id("usa"), name: "Америка", kind: .state,
      aliases: [Alias(name: "The Colonies", during: Story.date("../1776"))],
      codes: [], memberships: [], life: .unstated)
    return ActorRecord(
      entry: 1, own: actor,
      merged: [
        MergedActor(
          entry: 58, record: ActorRecord(entry: 40, actor: double),
          merge: ActorsMerged(actor: double.id, into: actor.id, reason: "one state, recorded twice"))
      ])
  }

  static var policy: ShowAnswer {
    let policy = given(Story.policies.first { $0.id.text == "uk-storm-shadow-russia" }, "policy")
    let needed = given(labels.first { $0.id.text == "us-consent-storm-shadow" }, "policy")
    let briefs = ["2023-05-11-uk-bars-strikes", "2024-11-20-storm-shadow-in-kursk"].map(brief)
    return show(
      .policy(
        ShownPolicy(
          policy: policy, label: PolicyLabel(policy, in: Story.excerpt),
          addressee: Story.excerpt.named(Story.id("ukraine")),
          requires: [(needed, "permitted")], reviews: [], assertions: [], events: briefs)))
  }

  static var source: ShowAnswer {
    let record = given(StorySources.all.first { $0.source.id.text == "relay-2024-11-18" }, "source")
    return show(
      .source(
        ShownSource(
          source: record.source,
          standings: [
            StandingRecord(
              entry: 70, isWithdrawn: true, on: Story.date("2024-12-01"), reason: "It was made up")
          ],
          roots: [Story.id("nyt-2024-11-17")], citedBy: [brief("2024-11-17-us-permits-atacms")])))
  }

  static var event: ShowAnswer {
    let shown = Views.timeline([]).events.first { $0.event.id.text == "2024-11-17-us-permits-atacms" }
    let event = given(shown, "event").event
    return show(
      .event(
        event,
        relatedBy: [
          RelatedEvent(
            type: .confirms, event: brief("2024-11-25-white-house-confirms"), modality: .actual,
            isRejected: false),
          RelatedEvent(
            type: .follows, event: brief("2024-11-20-storm-shadow-in-kursk"), modality: .actual,
            isRejected: false),
        ], unseen: [], isVisible: false))
  }

  static var log: LogAnswer {
    LogAnswer(
      known: Story.known,
      lines: [
        line(1, "2025-12-30T09:00:00Z", .actorDefined(Story.actors[0])),
        line(2, "2025-12-30T09:00:01Z", .policyDefined(Story.policies[0])),
        line(57, "2026-01-05T10:00:00Z", .eventRecorded(EventRecorded(event: draft, citations: []))),
        line(
          61, "2026-01-07T16:20:00Z",
          .eventRetracted(
            EventRetracted(
              event: draft.id,
              reason:
                "The wire withdrew its story after the ministry had denied it, and nobody else ever had it"))),
        redacted,
      ], total: 412)
  }

  static var labels: [PolicyLabel] { Story.policies.map { PolicyLabel($0, in: Story.excerpt) } }

  private static var draft: Event {
    given(StoryEvents.all.first { $0.id.text == "2024-11-22-claim-of-taurus" }, "event").recorded
  }

  private static var redacted: LogLine {
    LogLine(
      RecordedPayload(
        sequence: 62, recordedAt: given(Timestamp("2026-01-08T08:00:00Z"), "time"),
        recorder: "Zoë from the desk in Berlin",
        kind: .eventRevised, payload: nil))
  }

  private static func line(_ sequence: Int, _ at: String, _ payload: Payload) -> LogLine {
    LogLine(
      RecordedPayload(
        sequence: sequence, recordedAt: given(Timestamp(at), at), recorder: "ana", kind: payload.kind,
        payload: payload)
    )
  }

  private static func brief(_ id: String) -> EventBrief {
    let history = given(StoryEvents.all.first { $0.id.text == id }, id)
    return EventBrief(
      id: history.id, date: history.recorded.date, title: history.recorded.title, grade: .single,
      citations: [])
  }
}

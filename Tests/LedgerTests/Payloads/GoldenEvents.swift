import EDTF
import PolicyModel

/// Events and what is said of them, as they are stored.
extension GoldenCase {
  static let events: [GoldenCase] = [
    GoldenCase(.eventRecorded(EventRecorded(event: permit, citations: [spoken, worded]))),
    GoldenCase(.eventRecorded(EventRecorded(event: bareEvent, citations: [])), fewest: true),
    GoldenCase(
      .eventRevised(EventRevised(event: permit.id, reason: update, patch: everyChange, citations: [worded]))),
    GoldenCase(
      .eventRevised(
        EventRevised(event: permit.id, reason: correction, patch: everythingBlank, citations: [])),
      fewest: true),
    GoldenCase(.eventRetracted(EventRetracted(event: permit.id, reason: "a hoax"))),
    GoldenCase(.citationAdded(CitationAdded(event: permit.id, citation: spoken))),
    GoldenCase(.citationAdded(CitationAdded(event: permit.id, citation: bareCitation)), fewest: true),
    GoldenCase(
      .citationWithdrawn(CitationWithdrawn(event: permit.id, entry: 12, ordinal: 0, reason: "another event"))),
    GoldenCase(.disputeRuled(DisputeRuled(event: permit.id, verdict: .uphold, reason: "confirmed since"))),
  ]

  static let spoken = Citation(source: "npr-2024-11-17", stance: .states, reported: "2024-11-25") {
    $0.attribution = .onRecord
    $0.speaker = .actor("john-kirby")
    $0.quote = "“They are able to use”\nthem"
    $0.locator = "para. 3"
    $0.credibility = 2
    $0.origin = "white-house-briefing"
  }
  private static let worded = Citation(source: "ap-2024-11-17", stance: .implies, reported: nil) {
    $0.attribution = .anonymous
    $0.speaker = .words("a U.S. official")
  }
  private static let bareCitation = Citation(source: "ap-2024-11-17", stance: .denies, reported: nil)

  private static let effect = Effect(
    policy: "us-atacms-russia",
    changes: [
      KeyChange(key: .status, does: .set("permitted")),
      KeyChange(key: .attribute("scope"), does: .set("Kursk")),
      KeyChange(key: .attribute("limit"), does: .clear),
      KeyChange(key: .attribute("conditions"), does: .unknown),
    ], effective: "2024-11-17", until: "2025-01-20", basis: .inferred)

  private static let permit = Event(
    id: "2024-11-17-us-permits-atacms", date: "[2024-11-14..2024-11-17]", type: .authorization,
    modality: .actual, title: "The US permits ATACMS inside Russia",
    participants: [
      Participant(actor: "joe-biden", role: .issuer),
      Participant(actor: "ukraine", role: .addressee),
    ], effects: [effect], relations: [Relation(type: .respondsTo, event: "2024-10-28-troops")],
    place: "Washington", tags: ["missiles", "Kursk"], note: "First reported by several outlets")
  private static let bareEvent = Event(
    id: "2024-04-24-statement", date: "2024-04-24", type: .statement, modality: .expected,
    title: "A statement", participants: [], effects: [], relations: [], place: nil, tags: [], note: nil)

  private static let everyChange = EventPatch(
    date: "2024-11-17", type: .easing, modality: .planned, title: "Another title",
    participants: [Participant(actor: "us", role: .issuer)],
    effects: [Effect(policy: "p", changes: [], effective: nil, until: nil, basis: .stated)],
    relations: [Relation(type: .amends, event: "2024-10-28-troops")], place: .to("Kyiv"),
    tags: ["drones"],
    note: .to("noted"))
  private static let everythingBlank = EventPatch(
    date: nil, type: nil, modality: nil, title: nil, participants: [], effects: [], relations: [],
    place: .cleared, tags: [], note: .cleared)
}

/// Revisions as version 2 stores them: what they change.
extension GoldenCase {
  static let edits: [GoldenCase] = [
    GoldenCase(
      .eventRevised(
        EventRevised(
          event: "e", reason: RevisionReason(kind: .update, reason: ""), patch: edit, citations: [])),
      ending: "-edits")
  ]

  private static let edit = EventPatch(
    date: nil, type: nil, modality: nil, title: nil,
    participants: .edit(
      removed: [Participant(actor: "us", role: .issuer)], added: [Participant(actor: "us", role: .speaker)]),
    effects: .edit([
      EffectEdit(number: 1, policy: "p", does: .change(change)),
      EffectEdit(number: 2, policy: "p", does: .remove),
      EffectEdit(
        number: 3, policy: "q",
        does: .add(
          Effect(
            policy: "q", changes: [KeyChange(key: .status, does: .set("permitted"))], effective: nil,
            until: "2025", basis: .stated))),
    ]), relations: .edit(removed: [Relation(type: .amends, event: "d")], added: []), place: nil,
    tags: .edit(removed: [], added: ["drones"]), note: nil)

  private static let change: EffectChange = {
    var change = EffectChange()
    change.starts = .to(.withEvent)
    change.until = .to("2024-12-31")
    change.basis = .to(.inferred)
    change.keys = [
      KeyEdit(key: .status, does: .set("restricted")), KeyEdit(key: .attribute("limit"), does: .clear),
      KeyEdit(key: .attribute("object"), does: .unknown), KeyEdit(key: .attribute("scope"), does: nil),
    ]
    return change
  }()
}

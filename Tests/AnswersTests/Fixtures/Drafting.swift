import EDTF
import PolicyModel

/// Short ways to write an event of the story.
func event(
  _ id: String, _ date: String, _ type: EventType, _ title: String, who: [String], _ effects: [Effect],
  _ citations: [Citation], modality: Modality = .actual, relations: [RelationType: String] = [:]
) -> (Event, [Citation]) {
  let participants = who.map { words in
    let parts = words.split(separator: ":").map(String.init)
    return Participant(actor: Story.id(parts[0]), role: given(Role(rawValue: parts[1]), parts[1]))
  }
  return (
    Event(
      id: Story.id(id), date: Story.date(date), type: type, modality: modality, title: title,
      participants: participants, effects: effects,
      relations: relations.map { Relation(type: $0, event: Story.id($1)) }, place: nil, tags: [], note: nil),
    citations
  )
}

func set(
  _ policy: String, _ value: String, scope: String? = nil, effective: String? = nil, until: String? = nil,
  basis: Basis = .stated
) -> Effect {
  Effect(
    policy: Story.id(policy),
    changes: [KeyChange(key: .status, does: .set(value))]
      + (scope.map { [KeyChange(key: .attribute("scope"), does: .set($0))] } ?? []),
    effective: effective.map(Story.date), until: until.map(Story.date), basis: basis)
}

func attribute(_ policy: String, _ key: String, _ value: String) -> Effect {
  Effect(
    policy: Story.id(policy), changes: [KeyChange(key: .attribute(key), does: .set(value))], effective: nil,
    until: nil, basis: .stated)
}

/// A citation reported on the day that its source's id ends in, or in its source's year.
func cite(
  _ source: String, _ attribution: Attribution?, _ speaker: String?, stance: Stance = .states,
  quote: String? = nil
) -> Citation {
  let actor: ActorID? = speaker.flatMap { ActorID($0) }.flatMap { id in
    Story.actors.contains { $0.id == id } ? id : nil
  }
  let published = StorySources.all.first { $0.source.id.text == source }?.source.published
  return Citation(source: Story.id(source), stance: stance, reported: published) {
    $0.attribution = attribution
    $0.speaker = actor.map(Speaker.actor) ?? speaker.map(Speaker.words)
    $0.quote = quote
  }
}

/// The value, which a fixture is sure to have.
func given<Value>(_ value: Value?, _ what: String) -> Value {
  guard let value else { fatalError("the fixture has no \(what)") }
  return value
}

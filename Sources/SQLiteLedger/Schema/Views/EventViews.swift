/// Views of the events as they stand, every correction and update applied, and of what hangs on them.
enum EventViews {
  static let all = [events, participants, timeline, effects, relations, tags, citations]

  /// The step that says what a field of the event numbered `thing` now is: the last that set it.
  static func standing(_ field: EventFields, of thing: String) -> String {
    """
    (SELECT max(said.step) FROM event_step AS said WHERE said.thing = \(thing) AND said.to_entry IS NULL \
    AND (said.kind = 'recorded' OR said.fields & \(field.rawValue)))
    """
  }

  private static let events = View(
    "events",
    """
    SELECT thing.id AS event_id, dated.date, \(isoDay("dated.earliest_day")) AS earliest_day,
      \(isoDay("dated.latest_day")) AS latest_day, typed.type, modal.modality, titled.title, placed.place, noted.note,
      recorded.entry
    FROM event_step AS recorded JOIN thing ON thing.key = recorded.thing
    LEFT JOIN event_step AS dated ON dated.step = \(standing(.date, of: "recorded.thing"))
    LEFT JOIN event_step AS typed ON typed.step = \(standing(.type, of: "recorded.thing"))
    LEFT JOIN event_step AS modal ON modal.step = \(standing(.modality, of: "recorded.thing"))
    LEFT JOIN event_step AS titled ON titled.step = \(standing(.title, of: "recorded.thing"))
    LEFT JOIN event_step AS placed ON placed.step = \(standing(.place, of: "recorded.thing"))
    LEFT JOIN event_step AS noted ON noted.step = \(standing(.note, of: "recorded.thing"))
    WHERE recorded.kind = 'recorded' AND recorded.to_entry IS NULL AND thing.space = 'event'
    """)

  /// Two actors that are one took part once in each role.
  private static let participants = View(
    "participants",
    """
    SELECT thing.id AS event_id, actor.id AS actor_id, part.role
    FROM event_step AS step JOIN thing ON thing.key = step.thing JOIN participant AS part ON part.step = step.step
    LEFT JOIN actor_root ON actor_root.thing = part.actor
    JOIN thing AS actor ON actor.key = coalesce(actor_root.root, part.actor)
    WHERE step.to_entry IS NULL AND thing.space = 'event'
      AND step.step = \(standing(.participants, of: "step.thing"))
      AND (actor_root.root IS NULL OR NOT EXISTS (
        SELECT 1 FROM participant AS same LEFT JOIN actor_root AS known ON known.thing = same.actor
        WHERE same.step = part.step AND same.role = part.role
          AND (same.actor = actor_root.root OR (known.root = actor_root.root AND same.ordinal < part.ordinal))))
    """)

  private static let timeline = View(
    "timeline",
    """
    SELECT participants.actor_id, participants.role, events.event_id, events.date, events.earliest_day,
      events.latest_day, events.type, events.modality, events.title
    FROM participants JOIN events ON events.event_id = participants.event_id
    """)

  private static let effects = View(
    "effects",
    """
    SELECT thing.id AS event_id, effect.ordinal + 1 AS number, policy.id AS policy_id, word.text AS key,
      effect_change.does, effect_change.value, effect.effective, effect.until, effect.basis
    FROM event_step AS step JOIN thing ON thing.key = step.thing JOIN effect ON effect.step = step.step
    JOIN effect_change ON effect_change.step = effect.step AND effect_change.effect = effect.ordinal
    JOIN thing AS policy ON policy.key = effect.policy JOIN word ON word.key = effect_change.key
    WHERE step.to_entry IS NULL AND thing.space = 'event' AND step.step = \(standing(.effects, of: "step.thing"))
    """)

  private static let relations = View(
    "relations",
    """
    SELECT thing.id AS event_id, relation.type, other.id AS to_event_id, relation.from_date, relation.until_date,
      (SELECT group_concat(policy.id || coalesce('.' || word.text, ''), ' ')
        FROM relation_target AS target JOIN thing AS policy ON policy.key = target.policy
        LEFT JOIN word ON word.key = target.key
        WHERE target.step = relation.step AND target.relation = relation.ordinal) AS of
    FROM event_step AS step JOIN thing ON thing.key = step.thing JOIN relation ON relation.step = step.step
    JOIN thing AS other ON other.key = relation.event
    WHERE step.to_entry IS NULL AND thing.space = 'event' AND step.step = \(standing(.relations, of: "step.thing"))
    """)

  private static let tags = View(
    "tags",
    """
    SELECT thing.id AS event_id, tag.tag
    FROM event_step AS step JOIN thing ON thing.key = step.thing JOIN tag ON tag.step = step.step
    WHERE step.to_entry IS NULL AND thing.space = 'event' AND step.step = \(standing(.tags, of: "step.thing"))
    """)

  private static let citations = View(
    "citations",
    """
    SELECT CASE thing.space WHEN 'event' THEN thing.id END AS event_id,
      CASE thing.space WHEN 'policy' THEN thing.id END AS policy_id, source.id AS source_id, citation.stance,
      citation.attribution, speaker.id AS speaker_id, citation.speaker_words, citation.quote, citation.locator,
      citation.credibility, citation.reported, \(isoDay("citation.reported_day")) AS reported_day, citation.origin,
      citation.entry
    FROM citation JOIN thing ON thing.key = citation.thing JOIN thing AS source ON source.key = citation.source
    LEFT JOIN actor_root ON actor_root.thing = citation.speaker
    LEFT JOIN thing AS speaker ON speaker.key = coalesce(actor_root.root, citation.speaker)
    WHERE citation.to_entry IS NULL
    """)
}

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

  /// That no later step of the event took out what `table` put in; `like` says what is the same.
  static func stays(_ table: String, _ like: String) -> String {
    """
    NOT EXISTS (
      SELECT 1 FROM event_step AS later JOIN \(table) AS gone ON gone.step = later.step
      WHERE later.thing = step.thing AND later.to_entry IS NULL AND later.step > step.step AND gone.removed AND \(like))
    """
  }

  /// Two actors that are one took part once in each role.
  private static let participants = View(
    "participants",
    """
    SELECT DISTINCT thing.id AS event_id, actor.id AS actor_id, part.role
    FROM event_step AS step JOIN thing ON thing.key = step.thing
    JOIN participant AS part ON part.step = step.step AND NOT part.removed
    LEFT JOIN actor_root ON actor_root.thing = part.actor
    JOIN thing AS actor ON actor.key = coalesce(actor_root.root, part.actor)
    WHERE step.to_entry IS NULL AND thing.space = 'event'
      AND step.step >= \(standing(.wholeParticipants, of: "step.thing"))
      AND \(stays("participant", """
        gone.role = part.role AND actor.key = coalesce(
          (SELECT root FROM actor_root WHERE actor_root.thing = gone.actor), gone.actor)
        """))
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
    SELECT thing.id AS event_id, standing.number, policy.id AS policy_id, word.text AS key, standing.does,
      standing.value, standing.effective, standing.until, standing.basis
    FROM (\(standingEffects)) AS standing JOIN thing ON thing.key = standing.thing
    JOIN thing AS policy ON policy.key = standing.policy JOIN word ON word.key = standing.key
    WHERE thing.space = 'event'
    """)

  /// What the effects of events now do to keys: each as it was put there, with what was changed of it since.
  static let standingEffects = """
    SELECT step.thing, effect.number, effect.policy, said.key, said.does, said.value,
      \(lastSaid("effective", .effective)) AS effective, \(lastSaid("until", .until)) AS until,
      \(lastSaid("basis", .basis)) AS basis
    FROM event_step AS step JOIN effect ON effect.step = step.step AND effect.does = 'add'
    JOIN event_step AS saying
      ON saying.thing = step.thing AND saying.to_entry IS NULL AND saying.step >= step.step
    JOIN effect AS part
      ON part.step = saying.step AND part.number = effect.number AND part.policy = effect.policy
        AND part.does <> 'remove'
    JOIN effect_change AS said ON said.step = part.step AND said.effect = part.ordinal AND said.does <> 'leave'
    WHERE step.to_entry IS NULL AND step.step >= \(standing(.wholeEffects, of: "step.thing"))
      AND NOT EXISTS (
        SELECT 1 FROM event_step AS later JOIN effect AS other ON other.step = later.step
        WHERE later.thing = step.thing AND later.to_entry IS NULL AND later.step > step.step
          AND other.number = effect.number AND other.policy = effect.policy
          AND (other.does = 'remove'
            OR later.step > saying.step AND EXISTS (
              SELECT 1 FROM effect_change AS again
              WHERE again.step = other.step AND again.effect = other.ordinal AND again.key = said.key)))
    """

  private static func lastSaid(_ column: String, _ field: EffectFields) -> String {
    """
    (SELECT dated.\(column) FROM event_step AS then_step JOIN effect AS dated ON dated.step = then_step.step
      WHERE then_step.thing = step.thing AND then_step.to_entry IS NULL AND then_step.step >= step.step
        AND dated.number = effect.number AND dated.policy = effect.policy AND dated.sets & \(field.rawValue)
      ORDER BY then_step.step DESC LIMIT 1)
    """
  }

  private static let relations = View(
    "relations",
    """
    SELECT thing.id AS event_id, relation.type, other.id AS to_event_id, relation.from_date, relation.until_date,
      (SELECT group_concat(policy.id || coalesce('.' || word.text, ''), ' ')
        FROM relation_target AS target JOIN thing AS policy ON policy.key = target.policy
        LEFT JOIN word ON word.key = target.key
        WHERE target.step = relation.step AND target.relation = relation.ordinal) AS of
    FROM event_step AS step JOIN thing ON thing.key = step.thing
    JOIN relation ON relation.step = step.step AND NOT relation.removed
    JOIN thing AS other ON other.key = relation.event
    WHERE step.to_entry IS NULL AND thing.space = 'event'
      AND step.step >= \(standing(.wholeRelations, of: "step.thing"))
      AND \(stays("relation", "gone.type = relation.type AND gone.event = relation.event"))
    """)

  private static let tags = View(
    "tags",
    """
    SELECT thing.id AS event_id, tag.tag
    FROM event_step AS step JOIN thing ON thing.key = step.thing
    JOIN tag ON tag.step = step.step AND NOT tag.removed
    WHERE step.to_entry IS NULL AND thing.space = 'event'
      AND step.step >= \(standing(.wholeTags, of: "step.thing")) AND \(stays("tag", "gone.tag = tag.tag"))
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

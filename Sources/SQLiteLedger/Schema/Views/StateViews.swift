/// Views of what policies were on a day, as far as SQL can tell.
///
/// An answer of the program weighs windows, orders among events, disputes and withdrawn sources; this is only its plain
/// part. Each effect gets a window of days that holds the true one, so that the alternatives here are those of the
/// program or more: where one is left, and it surely lasts, it is the program's answer. Where more are left, or something
/// bears on the policy that is not weighed here, `certainty` is `unclear`, and there is no answer.
enum StateViews {
  static let all = [states, statesNow]

  private static let states = View(
    "states",
    """
    WITH RECURSIVE
      event (thing, lo, hi, unclear) AS MATERIALIZED (\(visibleEvents)),
      change (thing, policy, key, does, value, lo, hi, until_lo, until_hi, unclear) AS MATERIALIZED (\(changes)),
      play (policy, key, says, lo, hi, until_lo, until_hi) AS MATERIALIZED (
        SELECT policy, key, does || coalesce(':' || value, ''), lo, hi, until_lo, until_hi FROM change
        UNION ALL
        SELECT s.policy, k.key, 'clear', s.lo, s.hi, s.until_lo, s.until_hi
        FROM change AS s JOIN (SELECT DISTINCT policy, key FROM change) AS k ON k.policy = s.policy AND k.key <> s.key
        WHERE s.key = \(status)
          AND NOT EXISTS (SELECT 1 FROM change AS o WHERE o.thing = s.thing AND o.policy = s.policy AND o.key = k.key)),
      asked (policy, key) AS MATERIALIZED (
        SELECT thing, coalesce(\(status), 0) FROM policy WHERE to_entry IS NULL UNION SELECT policy, key FROM change),
      unclear (policy) AS MATERIALIZED (SELECT DISTINCT policy FROM change WHERE unclear),
      calendar (day) AS (SELECT -25567 UNION ALL SELECT day + 1 FROM calendar WHERE day < 84005),
      told (day, policy, key, says) AS (
        SELECT calendar.day, asked.policy, asked.key, CASE WHEN asked.policy NOT IN (SELECT policy FROM unclear) THEN (
          SELECT CASE WHEN count(*) = 0 THEN 'unstated'
            WHEN count(DISTINCT says) = 1 AND max(hi <= calendar.day AND until_lo >= calendar.day) THEN min(says) END
          FROM play
          WHERE play.policy = asked.policy AND play.key = asked.key
            AND lo <= calendar.day AND until_hi >= calendar.day
            AND min(hi, calendar.day) >= coalesce((
              SELECT max(bar.lo) FROM play AS bar
              WHERE bar.policy = asked.policy AND bar.key = asked.key AND bar.hi <= calendar.day
                AND bar.until_lo >= calendar.day), lo)) END
        FROM calendar CROSS JOIN asked)
    SELECT \(isoDay("told.day")) AS day, thing.id AS policy_id, coalesce(word.text, 'status') AS key,
      CASE substr(says, 1, 4) WHEN 'set:' THEN 'stated' WHEN 'clea' THEN 'cleared' ELSE says END AS state,
      CASE substr(says, 1, 4) WHEN 'set:' THEN substr(says, 5) END AS value,
      CASE WHEN says IS NULL THEN 'unclear' ELSE 'certain' END AS certainty
    FROM told JOIN policy ON policy.thing = told.policy AND policy.to_entry IS NULL
    JOIN thing ON thing.key = told.policy LEFT JOIN word ON word.key = told.key
    """)

  /// The start of the day is that of `now` in any case: DuckDB, which would work the view out by functions of its own that
  /// mean something else, refuses this one rather than answering wrongly.
  private static let statesNow = View(
    "states_now", "SELECT * FROM states WHERE day = date('now', 'start of day')")

  private static let status = "(SELECT word.key FROM word WHERE text = 'status')"

  /// A citation that states `thing`, of a source that was never withdrawn.
  private static func statement(of thing: String, _ further: String = "") -> String {
    """
    SELECT 1 FROM citation WHERE thing = \(thing) AND to_entry IS NULL AND stance = 'states' \(further)
      AND NOT EXISTS (SELECT 1 FROM source_standing WHERE thing = citation.source AND to_entry IS NULL)
    """
  }

  /// The events that may change state and be seen, and whether that is unclear: something orders, repeals, disputes or
  /// settles them, or what states them or an update of them was withdrawn, or is another's confirmation.
  private static let visibleEvents = """
    SELECT recorded.thing, coalesce(dated.earliest_day, -1e15), coalesce(dated.latest_day, 1e15),
      NOT EXISTS (\(statement(of: "recorded.thing")))
      OR EXISTS (SELECT 1 FROM ruling WHERE thing = recorded.thing AND to_entry IS NULL)
      OR EXISTS (
        SELECT 1 FROM event_step AS news WHERE news.thing = recorded.thing AND news.to_entry IS NULL
          AND news.kind = 'update' AND NOT EXISTS (\(statement(of: "recorded.thing", "AND entry = news.entry"))))
      OR EXISTS (
        SELECT 1 FROM event_step AS own JOIN relation ON relation.step = own.step
        WHERE own.thing = recorded.thing AND own.to_entry IS NULL AND relation.type IN \(weighed))
      OR EXISTS (
        SELECT 1 FROM relation JOIN event_step AS other ON other.step = relation.step
        WHERE relation.event = recorded.thing AND other.to_entry IS NULL AND relation.type IN \(weighed))
    FROM event_step AS recorded
    JOIN event_step AS dated ON dated.step = \(EventViews.standing(.date, of: "recorded.thing"))
    JOIN event_step AS modal ON modal.step = \(EventViews.standing(.modality, of: "recorded.thing"))
    WHERE recorded.kind = 'recorded' AND recorded.to_entry IS NULL AND modal.modality IN ('actual', 'planned')
      AND (
        EXISTS (SELECT 1 FROM citation WHERE thing = recorded.thing AND to_entry IS NULL AND stance = 'states')
        OR EXISTS (
          SELECT 1 FROM relation JOIN event_step AS other ON other.step = relation.step
          WHERE relation.event = recorded.thing AND other.to_entry IS NULL AND relation.type = 'confirms'))
    """

  private static let weighed = "('supersedes', 'amends', 'repeals', 'suspends', 'extends', 'commences', 'disputes')"

  /// What the effects of these events do, each with the days on which it may start and may end.
  private static let changes = """
    SELECT event.thing, effect.policy, effect.key, effect.does, effect.value,
      CASE WHEN effective IS NULL THEN event.lo WHEN effective = 'unknown' THEN 1e15 ELSE coalesce(\(day("effective")), -1e15) END,
      CASE WHEN effective IS NULL THEN event.hi WHEN effective = 'unknown' THEN 1e15 ELSE coalesce(\(day("effective")), 1e15) END,
      CASE WHEN until = '..' OR (until IS NULL AND (effective IS NULL OR \(day("effective")) IS NOT NULL)) THEN 1e15
        ELSE coalesce(\(day("until")), -1e15) END,
      CASE WHEN until = '..' OR until IS NULL THEN 1e15 ELSE coalesce(\(day("until")), 1e15) END,
      event.unclear
    FROM event JOIN (\(EventViews.standingEffects)) AS effect ON effect.thing = event.thing
    """

  /// The number of the day that a date means, qualified or not; NULL where it means another span.
  private static func day(_ date: String) -> String {
    """
    CASE WHEN rtrim(\(date), '?~%') GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' \
    THEN CAST(julianday(rtrim(\(date), '?~%')) - 2440587.5 AS INTEGER) END
    """
  }
}

import EDTF
import Ledger
import PolicyModel

/// Reads what events do to the statuses of policies: of a plain event no more than that, for there may be thousands.
struct StatusReading {
  let connection: Connection
  let names: Names

  func effects(on policies: [PolicyID], reported: Day?, at size: Int) throws -> StatusEffects {
    let things = try names.things(.policy, policies.map(\.text))
    let sources = try names.things(.source, withdrawn(on: reported, at: size).map(\.text))
    var plain: [Int: [PlainEffect]] = [:]
    var others: Set<EventID> = []
    // So many policies at once as have some thousands of effects, if all have about as many.
    let most = max(
      1, things.count * 2 * Scope.most / max(1, try connection.integer("SELECT max(step) FROM event_step") ?? 0))
    for start in stride(from: 0, to: things.count, by: most) {
      let rows = try connection.statement(StatusReading.sql)
      let some = Array(things[start..<min(things.count, start + most)])
      try rows.bind(size, Scope.json(some), Scope.json(sources), reported?.number)
      defer { rows.reset() }
      while try rows.step() {
        let event = EventID(stored: rows.text(0))
        if rows.int(1) == 0 {
          others.insert(event)
          continue
        }
        plain[rows.int(3), default: []].append(try effect(rows, of: event))
      }
      rows.reset()
      try connection.pause()
    }
    let byPolicy = try plain.map { (PolicyID(stored: try names.id($0.key)), $0.value) }
    return StatusEffects(plain: Dictionary(uniqueKeysWithValues: byPolicy), others: others.sorted())
  }

  private func effect(_ row: Statement, of event: EventID) throws -> PlainEffect {
    let decoding = Decoding(path: connection.path)
    return PlainEffect(
      event: event, ordinal: row.int(2), does: try decoding.doing(row, 4, 5),
      starts: try decoding.start(row, 6), until: try decoding.dateIfAny(row, 7),
      basis: try decoding.word(row, 8), eventDate: try decoding.date(row, 9),
      modality: try decoding.word(row, 10), isStated: row.int(11) == 1)
  }

  /// The sources that support nothing on a day.
  private func withdrawn(on day: Day?, at size: Int) throws -> [SourceID] {
    let reading = SourceReading(connection: connection, names: names)
    let records = try reading.sources(.some(reading.everWithdrawn()), at: size)
    let shelf = SourceShelf(records)
    return records.map(\.source.id).filter { shelf.isWithdrawn($0, on: day) }
  }

  /// The effects are looked up first and in the order of their steps, in which the other tables lie: so each of their
  /// pages is come to once. Without the limit, which is none, SQLite would not keep that order.
  private static let sql = """
    SELECT
      thing.id,
      CASE WHEN
        step.kind <> 'recorded'
        OR step.fields & \(EventFields.relations.rawValue) AND EXISTS (
          SELECT 1 FROM relation WHERE relation.step = step.step AND relation.type IN (\(bearing)))
        OR EXISTS (
          SELECT 1 FROM relation CROSS JOIN event_step AS relating ON relating.step = relation.step
          WHERE relation.event = step.thing AND relation.type IN (\(bearing)) AND NOT relation.removed
            AND \(holds("relating")))
        OR EXISTS (
          SELECT 1 FROM event_step AS revision
          WHERE revision.thing = step.thing AND revision.kind <> 'recorded' AND \(holds("revision")))
        OR EXISTS (SELECT 1 FROM ruling WHERE ruling.thing = step.thing AND \(holds("ruling")))
      THEN 0 ELSE 1 END,
      effect.ordinal, effect.policy, change.does, change.value, effect.effective, effect.until, effect.basis,
      step.date, step.modality,
      EXISTS (
        SELECT 1 FROM citation
        WHERE citation.thing = step.thing AND citation.stance = 'states' AND \(holds("citation"))
          AND (?4 IS NULL OR citation.reported_day <= ?4)
          AND citation.source NOT IN (SELECT value FROM json_each(?3)))
    FROM (
      SELECT step, ordinal, policy, effective, until, basis FROM effect
      WHERE policy IN (SELECT value FROM json_each(?2)) ORDER BY step, ordinal LIMIT -1
    ) AS effect
    CROSS JOIN event_step AS step ON step.step = effect.step
    CROSS JOIN effect_change AS change
      ON change.step = effect.step AND change.effect = effect.ordinal
        AND change.key = (SELECT key FROM word WHERE text = 'status')
    CROSS JOIN thing ON thing.key = step.thing
    WHERE \(holds("step"))
    """

  private static let bearing = RelationType.allCases.filter(\.bearsOnStates).map { "'\($0.rawValue)'" }
    .joined(separator: ", ")

  private static func holds(_ row: String) -> String {
    "\(row).from_entry <= ?1 AND (\(row).to_entry IS NULL OR \(row).to_entry > ?1)"
  }
}

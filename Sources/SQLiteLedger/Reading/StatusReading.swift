import EDTF
import Ledger
import PolicyModel

/// Reads what events do to the statuses of policies: of a plain event no more than that, for there may be thousands.
struct StatusReading {
  let connection: Connection
  let names: Names

  func effects(on policies: [PolicyID], reported: Day?, at size: Int) throws -> StatusEffects {
    let decoding = Decoding(path: connection.path)
    let things = try names.things(.policy, policies.map(\.text))
    let sources = try names.things(.source, withdrawn(on: reported, at: size).map(\.text))
    let rows = try connection.statement(StatusReading.sql)
    try rows.bind(size, Scope.json(things), Scope.json(sources), reported?.number)
    defer { rows.reset() }
    var plain: [Int: [PlainEffect]] = [:]
    var others: Set<EventID> = []
    while try rows.step() {
      let event = EventID(stored: rows.text(0))
      if rows.int(1) == 0 {
        others.insert(event)
        continue
      }
      plain[rows.int(3), default: []].append(
        PlainEffect(
          event: event, ordinal: rows.int(2), does: try decoding.doing(rows, 4, 5),
          starts: try decoding.start(rows, 6),
          until: try decoding.dateIfAny(rows, 7), basis: try decoding.word(rows, 8),
          eventDate: try decoding.date(rows, 9), modality: try decoding.word(rows, 10),
          isStated: rows.int(11) == 1))
    }
    let byPolicy = try plain.map { (PolicyID(stored: try names.id($0.key)), $0.value) }
    return StatusEffects(plain: Dictionary(uniqueKeysWithValues: byPolicy), others: others.sorted())
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

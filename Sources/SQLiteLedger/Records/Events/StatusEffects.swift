import EDTF
import Ledger
import PolicyModel

extension SQLiteReader {
  /// What events do to the statuses of policies: of a plain event no more than that, for there may be thousands.
  func statusEffects(on policies: [PolicyID], reported: Day?, at size: Int) throws -> StatusEffects {
    try connection.brief {
      let things = try ids.things(.policy, policies.map(\.text))
      let sources = try ids.things(.source, withdrawn(on: reported, at: size).map(\.text))
      var plain: [Int: [PlainEffect]] = [:]
      var others: Set<EventID> = []
      // So many policies at once as have some thousands of effects, if all have about as many.
      let steps = try connection.integer("SELECT max(step) FROM event_step") ?? 0
      let most = max(1, things.count * 2 * Scope.most / max(1, steps))
      for part in Scope.parts(of: things, most) {
        let rows = try connection.statement(StatusSQL.effects)
        try rows.bind(size, Scope.json(part), Scope.json(sources), reported?.number)
        defer { rows.reset() }
        while try rows.step() {
          let event = EventID(stored: rows.text(0))
          if rows.int(1) == 0 {
            others.insert(event)
          } else {
            plain[rows.int(2), default: []].append(try effect(rows, of: event))
          }
        }
        rows.reset()
        try connection.pause()
      }
      let byPolicy = try plain.map { (PolicyID(stored: try ids.id($0.key)), $0.value) }
      return StatusEffects(plain: Dictionary(uniqueKeysWithValues: byPolicy), others: others.sorted())
    }
  }

  private func effect(_ row: Statement, of event: EventID) throws -> PlainEffect {
    var fields = RowFields(row, ids, from: 3)
    return PlainEffect(
      event: event, ordinal: fields.int(), does: try fields.doing(), starts: try fields.start(),
      until: try fields.dateIfAny(), basis: try fields.word(), eventDate: try fields.date(),
      modality: try fields.word(), isStated: fields.flag())
  }

  /// The sources that support nothing on a day.
  private func withdrawn(on day: Day?, at size: Int) throws -> [SourceID] {
    let records = try sources(.some(sourcesEverWithdrawn()), at: size)
    let shelf = SourceShelf(records)
    return records.map(\.source.id).filter { shelf.isWithdrawn($0, on: day) }
  }
}

private enum StatusSQL {
  /// The effects are looked up first and in the order of their steps, in which the other tables lie: so each of their
  /// pages is read once. Without the limit, which limits nothing, SQLite would not keep that order.
  static let effects = """
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
      effect.policy, effect.ordinal, change.does, change.value, effect.effective, effect.until, effect.basis,
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
}

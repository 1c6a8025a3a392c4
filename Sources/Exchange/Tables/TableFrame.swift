import EDTF
import PolicyModel

/// What the shapes share: how cells are read, and how an event is made of them.
struct TableFrame {
  let mapping: TableMapping
  let dates: DateReader
  var things: TableThings
  private var ids = EventIDs()

  init(mapping: TableMapping, dates: @escaping DateReader) {
    self.mapping = mapping
    self.dates = dates
    things = TableThings(mapping)
  }

  /// The actor of a row.
  mutating func actor(
    _ row: CSVRow, _ columns: RowColumns, _ out: inout [LocatedDocument]
  ) throws(Rejection) -> Int {
    guard let column = columns.actor else {
      let fixed = mapping.actor
      return try things.actor(
        fixed?.id.value ?? "", name: { fixed?.name ?? "" }, parent: nil, at: row.place, &out)
    }
    let code = row.trimmed(column)
    guard !code.isEmpty else { throw TableFrame.blank("actor", row, column) }
    let parent = columns.memberOf.map { row.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
    return try things.actor(
      code, name: { columns.actorName.map { row.trimmed($0) } ?? "" }, parent: parent, at: row.place(column),
      &out)
  }

  /// The topic of a row.
  mutating func topic(
    _ row: CSVRow, _ columns: RowColumns, _ out: inout [LocatedDocument]
  ) throws(Rejection) -> Int {
    guard let column = columns.topic else {
      return try things.topic(
        id: mapping.topic?.id.value ?? "", name: mapping.topic?.name, at: row.place, &out)
    }
    let cell = row.trimmed(column)
    guard !cell.isEmpty else { throw TableFrame.blank("topic", row, column) }
    return try things.topic(
      cell, name: { columns.topicName.map { row.trimmed($0) } ?? "" }, at: row.place(column), &out)
  }

  /// What a cell, and those of the attributes, say: unknown where there is no data, and then without attributes.
  func state(_ row: CSVRow, _ columns: StateColumns) throws(Rejection) -> CellState {
    guard let text = filled(row, columns.status) else { return .unknown }
    guard let value = mapping.scale.value(text) else {
      throw Rejection([Problem(StatusRule(found: text, scale: mapping.scale), at: row.place(columns.status))])
    }
    return .set(value, attributes: columns.attributes.map { filled(row, $0.column) })
  }

  /// What a cell says; nil where it is blank or says that there is no data.
  private func filled(_ row: CSVRow, _ column: Int) -> String? {
    guard !row.isBlank(column) else { return nil }
    let text = row.trimmed(column)
    return mapping.missing.contains(text) ? nil : text
  }

  /// The date that a cell holds.
  func date(_ row: CSVRow, _ column: Int, _ heading: Written<String>?) throws(Rejection) -> EDTFDate {
    let text = row.trimmed(column)
    guard !text.isEmpty else {
      throw Rejection([Problem(TableDayRule.blank(heading?.value ?? ""), at: row.place(column))])
    }
    switch mapping.dateFormat {
    case .pattern(let pattern):
      do throws(TableDayRule) {
        return EDTFDate(try pattern.day(text))
      } catch {
        throw Rejection([Problem(error, at: row.place(column))])
      }
    case .edtf:
      do throws(EDTFError) {
        return try dates(text)
      } catch {
        throw Rejection([Problem(DateRule(error: error), at: row.place(column))])
      }
    }
  }

  /// The day that a cell holds, where it must be one.
  func day(_ row: CSVRow, _ column: Int, _ heading: Written<String>?) throws(Rejection) -> Day {
    let date = try date(row, column, heading)
    guard let day = date.earliest.day, date.latest.day == day else {
      throw Rejection([Problem(TableDayRule.notOneDay(row.trimmed(column)), at: row.place(column))])
    }
    return day
  }

  /// The event that a state of a policy makes.
  mutating func event(
    _ told: ToldState, _ row: CSVRow, _ columns: RowColumns, _ out: inout [LocatedDocument]
  ) {
    let place = told.place
    let policy = things.policies[told.policy]
    let actor = things.actors[policy.actor]
    let topic = things.topics[policy.topic]
    let status = told.state.status ?? "no data"
    let given = columns.id.map { TableID.make(row.trimmed($0)) } ?? ""
    let id = given.isEmpty ? ids.id(of: policy.id, on: told.date) : given
    let title = mapping.title?.filled { field in
      switch field {
      case .actor: actor.id
      case .actorName: actor.name
      case .topic: topic.id
      case .topicName: topic.name
      case .date: told.date.text
      case .status: status
      }
    }
    let note = told.note.map { row.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
    let draft = EventDraft(
      id: Written(id, at: place), date: told.date, type: mapping.eventType, modality: .actual,
      title: title ?? "\(topic.name): \(status) (\(actor.name))",
      participants: [ParticipantDraft(actor: Reference(actor.reference, at: place), role: .issuer)],
      effects: [
        EffectDraft(
          policy: Reference(policy.id, at: place), changes: told.changes, effective: nil, until: told.until,
          basis: .stated, place: place)
      ], citations: [citation(locator: locator(row, columns))], relations: [], place: nil, tags: [],
      note: note,
      isUnsourced: false)
    out.append(
      LocatedDocument(
        record: .event, command: .recordEvent(draft), place: place, idMade: given.isEmpty ? .row : nil))
  }

  /// That the policy was looked at on that day.
  func review(_ policy: Int, on date: EDTFDate, at place: Place, _ out: inout [LocatedDocument]) {
    let review = ReviewPolicy(
      policy: Reference(things.policies[policy].id, at: place), on: date, citations: [citation(locator: nil)],
      note: nil)
    out.append(LocatedDocument(record: .review, command: .review(review), place: place))
  }

  /// The reviews that the mapping's `covered` day makes, one of each policy.
  func reviewAll(at place: Place, _ out: inout [LocatedDocument]) {
    guard let covered = mapping.covered else { return }
    for policy in things.policies.indices { review(policy, on: covered, at: place, &out) }
  }

  /// The day that a heading names; nil where it names none.
  func day(named heading: String) -> Day? {
    switch mapping.dateFormat {
    case .pattern(let pattern): return try? pattern.day(heading)
    case .edtf:
      guard let date = try? EDTFDate(heading), let day = date.earliest.day, date.latest.day == day else {
        return nil
      }
      return day
    }
  }

  /// Addresses of pages are where in the source it is said: kept as words, for a table has thousands of them, and not
  /// all are whole.
  private func locator(_ row: CSVRow, _ columns: RowColumns) -> String? {
    let parts = [columns.locator, columns.sourceURL].compactMap { $0.map { row.trimmed($0) } }
    let said = parts.filter { !$0.isEmpty }
    return said.isEmpty ? nil : said.joined(separator: " ")
  }

  private func citation(locator: String?) -> CitationDraft {
    CitationDraft(
      source: mapping.source.reference, attribution: nil, speaker: nil, stance: .states, quote: nil,
      locator: locator, credibility: nil,
      reported: mapping.reported.map(ReportedDraft.on) ?? .fromSource, origin: nil)
  }

  private static func blank(_ what: String, _ row: CSVRow, _ column: Int) -> Rejection {
    Rejection([Problem(BlankRule(what: what), at: row.place(column))])
  }
}

/// A status must be on the mapping's scale.
struct StatusRule: BrokenRule {
  let found: String
  let scale: Scale

  var description: String { "“\(found)” is not on the scale \(scale.explanation)" }

  var hints: [String] {
    ["where it says that there is no data, list it in the mapping: missing: [\"\(found)\"]"]
  }
}

/// Who and what a row is about must be said.
struct BlankRule: BrokenRule {
  let what: String

  var description: String { "the \(what) is blank" }

  var hints: [String] { [] }
}

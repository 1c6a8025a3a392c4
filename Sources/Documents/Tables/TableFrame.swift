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

  /// What a cell, and those of the attributes, say: unknown where there is no data and cleared where there is no longer
  /// any, and then without attributes.
  func state(_ row: CSVRow, _ columns: StateColumns) throws(Rejection) -> CellState {
    let cell = columns.status.map { row.trimmed($0) } ?? mapping.status?.value.trimmed ?? ""
    if isCleared(cell) { return .cleared }
    guard !isMissing(cell) else { return .unknown }
    guard let value = mapping.scale.value(cell) else {
      throw Rejection([Problem(StatusCellRule(found: cell, scale: mapping.scale), at: columns.place(row))])
    }
    return .set(value, attributes: columns.attributes.map { filled(row, $0.column) })
  }

  /// Whether a status says that there is no longer any, however its scale lets it be written.
  private func isCleared(_ cell: String) -> Bool {
    guard !mapping.cleared.isEmpty else { return false }
    return mapping.cleared.contains(cell) || mapping.scale.value(cell).map(mapping.cleared.contains) ?? false
  }

  /// Whether a cell is blank or says that there is no data.
  func isMissing(_ cell: String) -> Bool { cell.isEmpty || mapping.missing.contains(cell) }

  /// What a cell says; nil where it is blank or says that there is no data.
  private func filled(_ row: CSVRow, _ column: Int) -> String? {
    guard !row.isBlank(column) else { return nil }
    let text = row.trimmed(column)
    return mapping.missing.contains(text) ? nil : text
  }

  /// The date that cells hold; nil where they are blank or say that there is no data.
  func date(_ row: CSVRow, _ cells: DayCells?) throws(Rejection) -> EDTFDate? {
    guard let cells else { return nil }
    let text = cells.text(row, isMissing)
    return text.isEmpty || isMissing(text) ? nil : try date(text, row, cells)
  }

  /// The date that must stand in cells.
  func needed(_ row: CSVRow, _ cells: DayCells) throws(Rejection) -> EDTFDate {
    let text = cells.text(row) { $0.isEmpty }
    guard !text.isEmpty else {
      throw Rejection([Problem(TableDayRule.blank(cells.name), at: cells.place(row))])
    }
    return try date(text, row, cells)
  }

  private func date(_ text: String, _ row: CSVRow, _ cells: DayCells) throws(Rejection) -> EDTFDate {
    if case .pattern(let pattern) = mapping.dateFormat, !cells.isParted {
      do throws(TableDayRule) {
        return EDTFDate(try pattern.day(text))
      } catch {
        throw Rejection([Problem(error, at: cells.place(row))])
      }
    }
    do throws(EDTFError) {
      return try dates(text, CitedSources([mapping.source.reference.text]))
    } catch {
      throw Rejection([Problem(error, at: cells.place(row))])
    }
  }

  /// The day that must stand in cells.
  func day(_ row: CSVRow, _ cells: DayCells) throws(Rejection) -> Day {
    try TableFrame.day(of: try needed(row, cells), row, cells)
  }

  /// The day that a date is, where it must be one.
  static func day(of date: EDTFDate, _ row: CSVRow, _ cells: DayCells) throws(Rejection) -> Day {
    if let day = date.oneDay { return day }
    throw Rejection([Problem(TableDayRule.notOneDay(cells.text(row) { $0.isEmpty }), at: cells.place(row))])
  }

  /// The event that a state of a policy makes.
  /// - Parameter reported: the row's own day of report, where it has one.
  mutating func event(
    _ told: ToldState, _ row: CSVRow, _ columns: RowColumns, reported: EDTFDate? = nil,
    _ out: inout [LocatedDocument]
  ) {
    let place = told.place
    let policy = things.policies[told.policy]
    let actor = things.actors[policy.actor]
    let topic = things.topics[policy.topic]
    let status = told.state.word
    let given = columns.id.map { TableID.make(row.trimmed($0)) } ?? ""
    let id = given.isEmpty ? ids.id(of: policy.id, on: told.days.idDay) : given
    let title = mapping.title?.filled { field in
      switch field {
      case .actor: actor.id
      case .actorName: actor.name
      case .topic: topic.id
      case .topicName: topic.name
      case .date: told.days.date.text
      case .status: status
      }
    }
    let notes = [
      told.note.map { row.trimmed($0) } ?? "", told.days.plannedEnd.map { "planned end: \($0)" } ?? "",
    ]
    let note = notes.filter { !$0.isEmpty }.joined(separator: "\n")
    let draft = EventDraft(
      id: Written(id, at: place), date: told.days.date,
      type: told.state == .cleared ? .termination : mapping.eventType,
      modality: modality(of: told.days.start, reported: reported),
      title: title ?? "\(topic.name): \(status) (\(actor.name))",
      participants: [ParticipantDraft(actor: Reference(actor.reference, at: place), role: .issuer)],
      effects: [
        EffectDraft(
          policy: Reference(policy.id, at: place), changes: told.changes, effective: told.days.effective,
          until: told.days.lastDay, basis: .stated, place: place)
      ], citations: [citation(locator: locator(row, columns), reported: reported)],
      relations: columns.relations.flatMap { relations($0, row) }, place: nil, tags: [],
      note: note.isEmpty ? nil : note, isUnsourced: false)
    var document = LocatedDocument(
      record: .event, command: .recordEvent(draft), place: place, idMade: given.isEmpty ? .row : nil)
    document.isModalityMade = true
    out.append(document)
  }

  /// What is dated after the day on which it was reported was planned then.
  private func modality(of start: EDTFDate, reported: EDTFDate?) -> Modality {
    guard let known = (reported ?? mapping.published)?.latest.day, let first = start.earliest.day else {
      return .actual
    }
    return first > known ? .planned : .actual
  }

  /// The rows to which a cell of ids leads.
  private func relations(_ column: RowColumns.Relation, _ row: CSVRow) -> [RelationDraft] {
    EventRow.ids(of: row.trimmed(column.column)).filter { !isMissing($0) }.map {
      RelationDraft(type: column.type, event: Reference(TableID.make($0), at: row.place(column.column)))
    }
  }

  /// That the policy was looked at on that day.
  func review(_ policy: Int, on date: EDTFDate, at place: SourceLocation, _ out: inout [LocatedDocument]) {
    let review = ReviewPolicy(
      policy: Reference(things.policies[policy].id, at: place), on: date,
      citations: [citation(locator: nil, reported: nil)],
      note: nil)
    out.append(LocatedDocument(record: .review, command: .review(review), place: place))
  }

  /// The reviews that the mapping's `covered` day makes, one of each policy.
  func reviewAll(at place: SourceLocation, _ out: inout [LocatedDocument]) {
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

  private func citation(locator: String?, reported: EDTFDate?) -> CitationDraft {
    let day = reported ?? (mapping.isList ? mapping.published : mapping.reported)
    return CitationDraft(
      source: mapping.source.reference, stance: .states, reported: day.map(ReportedDraft.on) ?? .fromSource
    ) { $0.locator = locator }
  }

  private static func blank(_ what: String, _ row: CSVRow, _ column: Int) -> Rejection {
    Rejection([Problem(BlankRule(what: what), at: row.place(column))])
  }
}

/// A status must be on the mapping's scale.
struct StatusCellRule: BrokenRule {
  let found: String
  let scale: Scale

  var description: String { "“\(found)” is not on the scale \(scale.explanation)" }

  var hints: [Hint] {
    [
      "where it says that there is no data, list it in the mapping: missing: [\"\(found)\"]",
      "where it says that there is no longer any: cleared: [\"\(found)\"]",
    ]
  }
}

/// Who and what a row is about must be said.
struct BlankRule: BrokenRule {
  let what: String

  var description: String { "the \(what) is blank" }

  var hints: [Hint] { [] }
}

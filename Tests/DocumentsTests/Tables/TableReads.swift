import EDTF
import Documents
import EDTFEnglish
import PolicyModel

/// What reading a table gave, as short lines.
struct TableReads {
  var documents: [LocatedDocument] = []
  var problems: [String] = []
  var summary = Tables.Summary(rows: 0, footer: [])

  /// Reads a table whose bytes come in chunks of that size.
  init(_ csv: [UInt8], _ mapping: TableMapping?, chunk: Int = 1 << 16) throws {
    var rest = csv[...]
    let chunks: () -> ArraySlice<UInt8>? = {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(chunk) }
      return rest.prefix(chunk)
    }
    let settling = mapping?.settling ?? .spreadsheet
    let phrases: DateReader = { (text: String, _) throws(EDTFError) in
      try Phrase.read(text, today: Day(20_000), options: settling)
    }
    var documents: [LocatedDocument] = []
    var problems: [String] = []
    summary = try Tables.each(of: chunks, name: "t.csv", mapping: mapping, reading: phrases) { result in
      switch result {
      case .success(let document): documents.append(document)
      case .failure(let rejection): problems += rejection.problems.map(TableReads.text)
      }
      return true
    }
    self.documents = documents
    self.problems = problems
  }

  init(_ csv: String, _ mapping: String?, chunk: Int = 1 << 16) throws {
    try self.init(Array(csv.utf8), try mapping.map(TableReads.mapping), chunk: chunk)
  }

  static func mapping(_ yaml: String) throws -> TableMapping {
    try TableMapping.read(Array(yaml.utf8), name: "m.yaml", reading: edtfOnly(_:citing:))
  }

  /// What is wrong with a mapping, as `place: text | hints`.
  static func problems(ofMapping yaml: String) -> [String] {
    do {
      _ = try mapping(yaml)
      return []
    } catch let rejection as Rejection {
      return rejection.problems.map(text)
    } catch {
      return ["\(error)"]
    }
  }

  static func text(_ problem: Problem) -> String {
    (["\(problem.place): \(problem.rule)"] + problem.hints.map(\.plain)).joined(separator: " | ")
  }

  var events: [EventDraft] {
    documents.compactMap { if case .recordEvent(let draft) = $0.command { draft } else { nil } }
  }

  /// Each document in short, as `kind id …`.
  var lines: [String] { documents.map { TableReads.line($0.command) } }

  /// The events alone, in short.
  var eventLines: [String] { events.map(TableReads.line) }

  private static func line(_ command: Command) -> String {
    switch command {
    case .defineSource(let source): "source \(source.id.value)"
    case .defineActor(let actor):
      "actor \(actor.id.value) “\(actor.name)” \(actor.kind.rawValue)"
        + actor.memberships.map { " \($0.kind.rawValue) \($0.of.text)" }.joined()
    case .defineTopic(let topic): "topic \(topic.id.value) “\(topic.name)”"
    case .definePolicy(let policy):
      "policy \(policy.id.value) “\(policy.title)” \(policy.issuer.text) \(policy.topic?.text ?? "-") \(policy.scale.text)"
    case .recordEvent(let event): "event " + line(event)
    case .review(let review): "review \(review.policy.text) \(review.on)"
    default: "another"
    }
  }

  /// `id: policy status=3 flag=1 from 2020-01-01 until 2020-01-02`
  static func line(_ event: EventDraft) -> String {
    let effects = event.effects.map { effect in
      ([effect.policy.text] + effect.changes.map(change) + (effect.effective.map { ["from \($0)"] } ?? [])
        + (effect.until.map { ["until \($0)"] } ?? []))
        .joined(separator: " ")
    }
    return "\(event.id?.value ?? "-"): " + effects.joined(separator: ", ")
  }

  private static func change(_ change: KeyChangeDraft) -> String {
    switch change.does {
    case .set(let value): "\(change.key.value)=\(value)"
    case .clear: "\(change.key.value) cleared"
    case .unknown: "\(change.key.value)?"
    }
  }
}

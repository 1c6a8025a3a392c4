import Ledger
import PolicyModel

/// Finds the events to which documents and rows relate, also where these stand further down in the file.
struct RowRelations {
  private let session: any LedgerWriter
  private let writer: Writer
  /// Whether relations lead to rows of the same source only: publishers' numbers are alike in any two tables.
  private let isOfOneSource: Bool

  init(_ session: any LedgerWriter, _ writer: Writer, isOfOneSource: Bool) {
    self.session = session
    self.writer = writer
    self.isOfOneSource = isOfOneSource
  }

  /// The draft with its relations leading to events that there are; nil where one is not there yet.
  func resolved(_ draft: EventDraft) throws -> EventDraft? {
    var draft = draft
    for (index, relation) in draft.relations.enumerated() {
      guard let id = try target(relation.event.text, of: draft) else { return nil }
      draft.relations[index].event = Reference(id, at: relation.event.place)
    }
    return draft
  }

  /// Says what is wrong with a document that relates to what is not there.
  /// - Parameter ids: those of all the documents that wait.
  func refuse(
    _ draft: EventDraft, at place: SourceLocation, among ids: Set<String>
  ) throws -> [Problem] {
    try draft.relations.compactMap { relation in
      let text = relation.event.text
      if try target(text, of: draft) != nil { return nil }
      let at = relation.event.place == .none ? place : relation.event.place
      if ids.contains(text.lowercased()) { return Problem(RowRelationRule.circle(text), at: at) }
      return isOfOneSource ? Problem(RowRelationRule.unknown(text), at: at) : nil
    }
  }

  private func target(_ text: String, of draft: EventDraft) throws -> String? {
    guard isOfOneSource else { return try writer.entry(recording: text) == nil ? nil : text }
    guard let source = try writer.source(of: draft) else { return text }
    let size = try session.head.size
    let ids = [text, draft.idApart(text, source)].compactMap { EventID($0) }
    // A row of which the event was retracted is there: what relates to it stays so.
    let all =
      try session.events(.some(ids), at: size)
      + ids.compactMap { try session.retracted($0, at: size)?.history }
    let own = all.filter { history in
      history.citations.contains { $0.citation.source == source }
    }.map(\.id)
    return ids.first(where: own.contains)?.text
  }
}

/// A relation leads to an event that is there when it is recorded.
enum RowRelationRule: BrokenRule {
  case circle(String)
  case unknown(String)

  var description: String {
    switch self {
    case .circle(let id):
      "the relations of these rows run in a circle: “\(id)” relates to this row, and this row to it"
    case .unknown(let id): "no row of this source has the id “\(id)”"
    }
  }

  var hints: [Hint] {
    switch self {
    case .circle: ["leave one of the relations out"]
    case .unknown(let id):
      ["where it says that there is none, list it in the mapping: missing: [\"\(id)\"]"]
    }
  }
}

import Exchange
import PolicyModel

/// Documents and rows that relate to events which are not there yet.
struct WaitingDocuments {
  private var held: [(document: LocatedDocument, form: ImportedForm)] = []

  mutating func hold(_ document: LocatedDocument, _ form: ImportedForm) { held.append((document, form)) }

  /// Gives those to `take` whose events are there, until no more are.
  /// - Returns: what is wrong with the others, and with those that were refused.
  mutating func settle(
    _ relations: RowRelations, _ take: (LocatedDocument, ImportedForm) throws -> Void
  ) throws -> [Rejection] {
    var refused: [Rejection] = []
    while !held.isEmpty {
      let all = held
      held = []
      var isStuck = true
      for (document, form) in all {
        guard case .recordEvent(let draft) = document.command, try relations.resolved(draft) != nil else {
          held.append((document, form))
          continue
        }
        isStuck = false
        do { try take(document, form) } catch let rejection as Rejection { refused.append(rejection) }
      }
      if isStuck {
        let ids = Set(held.compactMap { Self.draft($0.document)?.id?.value.lowercased() })
        for (document, form) in held {
          refused += try refusal(of: document, form, relations, among: ids, take).map { [$0] } ?? []
        }
        held = []
      }
    }
    return refused
  }

  /// What is wrong with a document that relates to what is not there. Ids that people wrote may name things otherwise, and
  /// then it is taken.
  private func refusal(
    of document: LocatedDocument, _ form: ImportedForm, _ relations: RowRelations, among ids: Set<String>,
    _ take: (LocatedDocument, ImportedForm) throws -> Void
  ) throws -> Rejection? {
    guard let draft = Self.draft(document) else { return nil }
    let problems = try relations.refuse(draft, at: document.place, among: ids)
    if !problems.isEmpty { return Rejection(problems) }
    do { try take(document, form) } catch let rejection as Rejection { return rejection }
    return nil
  }

  private static func draft(_ document: LocatedDocument) -> EventDraft? {
    if case .recordEvent(let draft) = document.command { draft } else { nil }
  }
}

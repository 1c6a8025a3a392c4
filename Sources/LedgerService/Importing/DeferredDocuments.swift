import Documents
import PolicyModel

/// Documents and rows that relate to events which are not there yet.
struct DeferredDocuments {
  private var held: [FileDocument] = []

  mutating func add(_ document: FileDocument) { held.append(document) }

  /// Gives those to `carryOut` whose events are there, until no more are.
  /// - Returns: what is wrong with the others, and with those that were refused.
  mutating func settle(
    _ relations: RowRelations, _ carryOut: (FileDocument) throws -> Void
  ) throws -> [Rejection] {
    var refused: [Rejection] = []
    while !held.isEmpty {
      let all = held
      held = []
      var isStuck = true
      for document in all {
        guard try document.resolved(relations) != nil else {
          held.append(document)
          continue
        }
        isStuck = false
        do { try carryOut(document) } catch let rejection as Rejection { refused.append(rejection) }
      }
      if isStuck {
        let ids = Set(held.compactMap { $0.event?.id?.value.lowercased() })
        for document in held {
          refused += try refusal(of: document, relations, among: ids, carryOut).map { [$0] } ?? []
        }
        held = []
      }
    }
    return refused
  }

  /// What is wrong with a document that relates to what is not there. Ids that people wrote may name things otherwise, and
  /// then it is carried out.
  private func refusal(
    of document: FileDocument, _ relations: RowRelations, among ids: Set<String>,
    _ carryOut: (FileDocument) throws -> Void
  ) throws -> Rejection? {
    guard let draft = document.event else { return nil }
    let problems = try relations.refuse(draft, at: document.read.place, among: ids)
    if !problems.isEmpty { return Rejection(problems) }
    do { try carryOut(document) } catch let rejection as Rejection { return rejection }
    return nil
  }
}

import PolicyModel

/// What a ledger says now, as documents in an order in which a fresh ledger takes them: each comes after what it
/// names. Imported there, they give the same answer to every question about the newest entry.
///
/// Topics, actors, sources and policies come as they stand now, then the events, what was recorded of them, and what
/// befell their sources, in the order of the ledger; then reviews, merges and assertions, which must see all of that.
/// What was retracted, undone or taken back is left out.
package struct ExportPlan {
  private let content: ExportContent
  private let survey: EventSurvey
  private let sources: SourceSurvey
  private let kept: KeptReferences

  /// Reads all sources and all events once, to find what they name.
  /// - Throws: what reading them throws.
  package init(_ content: ExportContent) throws {
    self.content = content
    sources = try SourceSurvey(content.sources)
    let present = KeptReferences.things(content, sources)
    survey = try EventSurvey(content.events, besides: present)
    kept = KeptReferences(content, survey, sources, besides: present)
  }

  /// What an earlier version took and is left out.
  package var leftOut: [ExportOmission] {
    survey.words.leftOut.map(ExportOmission.circle)
      + survey.words.leftOutOfDays.map(ExportOmission.contradiction) + kept.leftOut
  }

  /// Gives one document after the other, and reads the sources and events as it comes to them.
  /// - Throws: what `take` throws, or what reading them does.
  package func forEach(_ take: (ExportedDocument) throws -> Void) throws {
    for record in content.topics.sorted(by: { $0.entry < $1.entry }) { try take(.topic(record.topic)) }
    for document in actors { try take(document) }
    try SourceExport(content.sources, sources, kept).forEach(take)
    for document in policies { try take(document) }
    try EventExport(content, survey, sources, kept).forEach(take)
    for review in content.policies.flatMap(\.reviews).compactMap(kept.kept) { try take(.review(review)) }
    for merged in content.merges { try take(.merge(merged.merge)) }
    for assertion in content.assertions.compactMap(kept.kept) { try take(.assertion(assertion)) }
  }

  /// What is named before it is defined, in a circle, is written once it is there.
  static let inCircle = RevisionReason(
    kind: .correction, reason: "written once what it names is defined")

  private var actors: [ExportedDocument] {
    let records = (content.actors + content.merges.map(\.record)).sorted { $0.entry < $1.entry }
    let byID = Dictionary(records.map { ($0.own.id, $0.own) }, uniquingKeysWith: { first, _ in first })
    let order = DefinitionOrder(
      records.map { ($0.own.id, $0.own.memberships.map(\.of) + $0.own.life.successors.map(\.actor)) })
    var documents: [ExportedDocument] = []
    var revisions: [ExportedDocument] = []
    for step in order.steps {
      guard var actor = byID[step.id] else { continue }
      actor.memberships.removeAll { byID[$0.of] == nil }
      actor.life.successors.removeAll { byID[$0.actor] == nil }
      if actor.memberships.contains(where: { step.later.contains($0.of) }) {
        revisions.append(.membershipsRevision(actor.id, actor.memberships, ExportPlan.inCircle))
        actor.memberships.removeAll { step.later.contains($0.of) }
      }
      if actor.life.successors.contains(where: { step.later.contains($0.actor) }) {
        revisions.append(.successorsRevision(actor.id, actor.life.successors, ExportPlan.inCircle))
        actor.life.successors.removeAll { step.later.contains($0.actor) }
      }
      documents.append(.actor(actor))
    }
    return documents + revisions
  }

  private var policies: [ExportedDocument] {
    let policies = content.policies.sorted { $0.entry < $1.entry }.compactMap { kept.kept($0.policy) }
    let byID = Dictionary(policies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let order = DefinitionOrder(policies.map { ($0.id, $0.requires.map(\.policy)) })
    var documents: [ExportedDocument] = []
    var revisions: [ExportedDocument] = []
    for step in order.steps {
      guard var policy = byID[step.id] else { continue }
      if !step.later.isEmpty {
        revisions.append(.requirementsRevision(policy.id, policy.requires, ExportPlan.inCircle))
        policy.requires.removeAll { step.later.contains($0.policy) }
      }
      documents.append(.policy(policy))
    }
    return documents + revisions
  }
}

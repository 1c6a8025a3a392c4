import PolicyModel

/// The sources as they stand now, each after those that it is derived from as far as there is such an order.
struct SourceExport {
  private let sources: ExportSources
  private let survey: SourceSurvey
  private let kept: KeptReferences

  init(_ sources: ExportSources, _ survey: SourceSurvey, _ kept: KeptReferences) {
    self.sources = sources
    self.survey = survey
    self.kept = kept
  }

  /// Gives one document after the other.
  func forEach(_ take: (ExportedDocument) throws -> Void) throws {
    let order = DefinitionOrder(survey.outlines.map { ($0.id, $0.derivedFrom) })
    var revisions: [ExportedDocument] = []
    for steps in order.steps.parts(of: sources.atOnce) {
      var byID: [SourceID: Source] = [:]
      try sources.forEach(steps.map(\.id)) { byID[$0.source.id] = $0.source }
      for step in steps {
        guard var source = byID[step.id] else { continue }
        source.derivedFrom.removeAll { !kept.isKept($0) }
        if !step.later.isEmpty {
          revisions.append(.derivationRevision(source.id, source.derivedFrom, ExportPlan.inCircle))
          source.derivedFrom.removeAll { step.later.contains($0) }
        }
        try take(.source(source))
      }
    }
    for revision in revisions { try take(revision) }
  }
}

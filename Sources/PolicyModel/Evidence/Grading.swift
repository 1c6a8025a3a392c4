import EDTF

/// How citations add up to a grade (DESIGN, section 5).
package struct Grading: Sendable {
  package let actors: ActorDirectory
  package let sources: SourceShelf

  package init(actors: ActorDirectory, sources: SourceShelf) {
    self.actors = actors
    self.sources = sources
  }

  /// The grade that `testimonies` give to what `principal` is said to have done.
  package func grade(_ testimonies: [Testimony], principal: ActorID?) -> Grade {
    if testimonies.isEmpty { return .unsourced }
    if let principal, testimonies.contains(where: { isOfficial($0, principal: principal) }) {
      return .official
    }
    if IndependenceTraits.areTwoIndependent(testimonies) { return .corroborated }
    return testimonies.contains { !$0.isUnnamed } ? .single : .anonymous
  }

  /// Whether it is an official document of, or a statement on the record by, the principal or who acts for it.
  package func isOfficial(_ testimony: Testimony, principal: ActorID) -> Bool {
    switch testimony.citation.attribution {
    case .officialDocument:
      return speakers(ofDocument: testimony).contains {
        actors.acts($0, for: principal, on: testimony.spoken)
      }
    case .onRecord:
      guard case .actor(let speaker) = testimony.citation.speaker else { return false }
      return actors.acts(speaker, for: principal, on: testimony.spoken)
    case .background, .anonymous, nil: return false
    }
  }

  private func speakers(ofDocument testimony: Testimony) -> [ActorID] {
    let citation = testimony.citation
    if let speaker = citation.speaker {
      if case .actor(let id) = speaker { return [id] }
      return []
    }
    guard let source = sources[citation.source] else { return [] }
    return [source.author, source.publisher].compactMap { $0 }.compactMap {
      actors.actor(named: $0, on: testimony.spoken)
    }
  }
}

import PolicyModel

/// What the order of the documents of sources depends on, found by reading all sources once: of each some ids and numbers.
struct SourceSurvey {
  /// A source, and those that it is derived from.
  struct Outline {
    let entry: Int
    let id: SourceID
    let derivedFrom: [SourceID]
  }

  /// An entry that withdrew a source, or restored it.
  struct Standing {
    let entry: Int
    let source: SourceID
  }

  /// By the entry that defined each.
  private(set) var outlines: [Outline] = []
  /// By entry.
  private(set) var standings: [Standing] = []

  init(_ sources: ExportSources) throws {
    try sources.forEach(sources.ids) { record in
      let source = record.source
      outlines.append(Outline(entry: record.entry, id: source.id, derivedFrom: source.derivedFrom))
      standings += record.standings.map { Standing(entry: $0.entry, source: source.id) }
    }
    outlines.sort { $0.entry < $1.entry }
    standings.sort { $0.entry < $1.entry }
  }
}

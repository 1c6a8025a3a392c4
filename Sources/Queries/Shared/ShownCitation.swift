import EDTF
package import PolicyModel

/// A citation as answers show it.
package struct ShownCitation: Hashable, Sendable {
  package var citation: Citation
  package var publisher: String?
  package var title: String?
  package var url: String?
  package var reliability: Reliability?
  package var language: String?
  /// The speaker's name, or the words for it.
  package var speakerName: String?
  /// What the source rewrites or relays, in the end; empty where it is itself the root.
  package var roots: [SourceID]
  /// The entry that brought it, and its place among those of that entry.
  package var place: CitationPlace

  package init(_ record: CitationRecord, in excerpt: LedgerExcerpt) {
    citation = record.citation
    place = CitationPlace(entry: record.entry, ordinal: record.ordinal)
    let source = excerpt.sources[citation.source]
    publisher = source?.publisher
    title = source?.title
    url = source?.url
    reliability = source?.reliability
    language = source?.language
    switch citation.speaker {
    case .actor(let id): speakerName = excerpt.actors.name(of: id)
    case .words(let words): speakerName = words
    case nil: speakerName = nil
    }
    let cited = record.citation.source
    roots =
      excerpt.sources.isRoot(cited)
      ? [] : excerpt.sources.roots(of: cited).filter { $0 != cited }.sorted()
  }
}

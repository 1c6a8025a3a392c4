package import PolicyModel

/// Whose page or paper something first stood on: a publisher, else a source without one, else words for an origin.
package struct Outlet: Hashable, Sendable {
  /// What outlets are told apart by.
  package var key: String
  package var name: String

  package init(_ origin: Origin, in shelf: SourceShelf) {
    switch origin {
    case .words(let words):
      key = "words " + Folded.key(words)
      name = words
    case .source(let id):
      let publisher = shelf[id]?.publisher
      key = publisher.map { "publisher " + Folded.key($0) } ?? "source " + id.text
      name = publisher ?? id.text
    }
  }
}

/// Who said something. Two unnamed ones are one only where the same outlet has the same words for them.
package enum ExpectationSpeaker: Hashable, Sendable {
  case actor(NamedActor)
  /// The name of somebody who is no actor of the ledger.
  case named(String)
  case unnamed(String, to: Outlet)

  /// What voices are told apart by.
  package var key: String {
    switch self {
    case .actor(let actor): "actor " + actor.id.text
    case .named(let name): "named " + Folded.key(name)
    case .unnamed(let words, let outlet): "unnamed " + outlet.key + " " + Folded.key(words)
    }
  }

  /// The name, or the words for somebody unnamed.
  package var name: String {
    switch self {
    case .actor(let actor): actor.name
    case .named(let name): name
    case .unnamed(let words, _): words
    }
  }

  /// Whether a question for `speaker` means this one.
  package func isMeant(by speaker: Speaker) -> Bool {
    switch (self, speaker) {
    case (.actor(let actor), .actor(let id)): actor.id == id
    case (_, .words(let words)): Folded.key(name) == Folded.key(words)
    case (_, .actor): false
    }
  }

  /// Those who speak in some testimonies, each once; where no testimony says who, the event's speakers.
  static func all(in testimonies: [Testimony], of event: Event, _ excerpt: LedgerExcerpt)
    -> [ExpectationSpeaker]
  {
    var voices = testimonies.flatMap { all(in: $0.citation, excerpt) }
    if voices.isEmpty {
      voices = event.participants.filter { $0.role == .speaker }.map { .actor(excerpt.named($0.actor)) }
    }
    var keys: Set<String> = []
    return voices.filter { keys.insert($0.key).inserted }
  }

  private static func all(in citation: Citation, _ excerpt: LedgerExcerpt) -> [ExpectationSpeaker] {
    guard let speaker = citation.speaker else { return [] }
    let isUnnamed = citation.attribution?.isUnnamed ?? false
    switch speaker {
    case .actor(let id) where !isUnnamed: return [.actor(excerpt.named(id))]
    case .words(let words) where !isUnnamed: return [.named(words)]
    case .actor(let id): return unnamed(excerpt.actors.name(of: id), citation, excerpt.sources)
    case .words(let words): return unnamed(words, citation, excerpt.sources)
    }
  }

  /// A relay adds nobody: who spoke unnamed did so to the outlet that it goes back to.
  private static func unnamed(_ words: String, _ citation: Citation, _ shelf: SourceShelf)
    -> [ExpectationSpeaker]
  {
    shelf.originsInOrder(of: citation).map { .unnamed(words, to: Outlet($0, in: shelf)) }
  }
}

package import EDTF

/// A source used for an event.
package struct Citation: Hashable, Sendable {
  package var source: SourceID
  package var attribution: Attribution?
  package var speaker: Speaker?
  package var stance: Stance
  package var quote: String?
  package var locator: String?
  /// 1 to 6 by the Admiralty code.
  package var credibility: Int?
  /// When it was reported: fixed when it is recorded. Without one, no question with `--reported` sees it.
  package var reported: EDTFDate?
  /// What it goes back to; the root of the source's `derivedFrom` unless given.
  package var origin: String?

  package init(
    source: SourceID, attribution: Attribution?, speaker: Speaker?, stance: Stance, quote: String?,
    locator: String?, credibility: Int?, reported: EDTFDate?, origin: String?
  ) {
    self.source = source
    self.attribution = attribution
    self.speaker = speaker
    self.stance = stance
    self.quote = quote
    self.locator = locator
    self.credibility = credibility
    self.reported = reported
    self.origin = origin
  }
}

/// Who said it: an actor, or only words for somebody.
package enum Speaker: Hashable, Sendable {
  case actor(ActorID)
  case words(String)

  /// The actor's id or the words.
  package var text: String {
    switch self {
    case .actor(let id): id.text
    case .words(let words): words
    }
  }
}

extension Citation {
  /// The actor who spoke, if it is one of the ledger's.
  package var speakingActor: ActorID? {
    if case .actor(let id)? = speaker { id } else { nil }
  }
}

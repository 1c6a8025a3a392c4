import EDTF

extension Resolver {
  /// Citations with what is fixed when they are recorded, and the sources that they bring along.
  /// - Parameter date: of what they are cited for: a speaker without a reported day is named as on it.
  mutating func citations(
    _ drafts: [CitationDraft], of date: EDTFDate?
  ) -> (citations: [Citation], sources: [Source]) {
    var citations: [Citation] = []
    var sources = NewSources()
    for draft in drafts {
      guard let source = citedSource(draft.source, &sources) else { continue }
      let citation = citation(draft, of: source.id, reported: draft.reported.day(of: source), for: date)
      filledIn[citation] = FilledIn(draft)
      citations.append(citation)
    }
    return (citations.withoutRepeats, sources.all)
  }

  /// A citation that is made of an old one: of the same source, which need not be looked up, or of another.
  mutating func citation(_ draft: CitationDraft, keeping old: Citation, of date: EDTFDate?) -> Citation? {
    if draft.source.text == old.source.text {
      let reported: EDTFDate? =
        switch draft.reported {
        case .on(let date): date
        case .fromSource, .none: nil
        }
      return citation(draft, of: old.source, reported: reported, for: date)
    }
    guard let source = source(draft.source) else { return nil }
    return citation(draft, of: source.id, reported: draft.reported.day(of: source), for: date)
  }

  private mutating func citation(
    _ draft: CitationDraft, of source: SourceID, reported: EDTFDate?, for date: EDTFDate?
  ) -> Citation {
    let speaker = draft.speaker.flatMap { self.speaker($0, on: reported ?? date) }
    checkPlainFields(of: draft, at: draft.source.place)
    var citation = Citation(source: source, stance: draft.stance, reported: reported)
    citation.takePlainValues(of: draft)
    citation.speaker = speaker
    if speaker != nil { citation.attribution = draft.attribution ?? .onRecord }
    return citation
  }

  private mutating func speaker(_ draft: SpeakerDraft, on date: EDTFDate?) -> Speaker? {
    switch draft {
    case .words(let words):
      TextRule.check(words, "speaker", at: .none, &self)
      return .words(words)
    case .named(let reference):
      TextRule.check(reference.text, "speaker", at: reference.place, &self)
      switch named(facts.speakers[reference.text], reference, on: date) {
      case .one(let actor):
        tell(actor, of: reference)
        return .actor(actor.id)
      case .several(let candidates):
        report(ReferenceRule.ambiguous(.actor, reference.text, candidates: candidates), at: reference.place)
        return nil
      case .none?, nil: return .words(reference.text)
      }
    }
  }

  private mutating func citedSource(_ reference: Reference, _ new: inout NewSources) -> Source? {
    guard SourceAddress.isAddress(reference.text) else { return source(reference) }
    if let known = new[reference.text] { return known }
    if let id = facts.urls[reference.text], let known = existing(facts.sources, id.text) { return known }
    return new.add(reference.text) { isTaken($0, .source) }
  }
}

/// The sources that the citations of one command bring along, each made of an address.
private struct NewSources {
  /// In the order in which they are cited.
  private(set) var all: [Source] = []
  private var places: [String: Int] = [:]
  /// How many ids were tried of each stem: those before are taken.
  private var tried: [String: Int] = [:]
  private var ids: Set<String> = []

  /// The source with an address.
  subscript(url: String) -> Source? { places[url].map { all[$0] } }

  /// Makes the source with an address, under the first of its ids that is free.
  mutating func add(_ url: String, isTaken: (String) -> Bool) -> Source {
    let stem = SourceAddress.stem(url)
    var number = tried[stem] ?? 0
    var id: String
    repeat {
      number += 1
      id = MadeID.id(stem, number)
    } while isTaken(id) || ids.contains(id)
    tried[stem] = number
    ids.insert(id)
    let source = Source(id: SourceID(stored: id), derivedFrom: []) {
      $0.publisher = SourceAddress.host(url)
      $0.url = url
    }
    places[url] = all.count
    all.append(source)
    return source
  }
}

/// What a citation may say.
package enum CitationRule: BrokenRule {
  case noSource
  case nothingCited
  case noSuchCitation(String, String, [CitationRecord])
  case severalCitations(String, String, [CitationRecord])
  case ofAnUpdate(entry: Int)
  case correctsNothing

  package var description: String {
    switch self {
    case .noSuchCitation(let text, let event, _): "“\(event)” has no citation “\(text)”"
    case .severalCitations(let text, let event, _): "“\(event)” has several citations of “\(text)”"
    case .ofAnUpdate(let entry):
      "the citation came with the update of entry \(entry), which is seen through it"
    case .correctsNothing: "the correction changes nothing of the citation"
    case .noSource: "an event needs a source"
    case .nothingCited: "no source is cited"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .noSuchCitation(_, let event, let all), .severalCitations(_, let event, let all):
      all.prefix(6).map { "\(CitationPlace(entry: $0.entry, ordinal: $0.ordinal))  \($0.citation.inShort)" }
        + (all.count > 6 ? ["and \(all.count - 6) more: \(action: .show(event))"] : [])
    case .ofAnUpdate(let entry): ["undo the update and record it anew: \(action: .undo(entry, [.only: nil]))"]
    case .correctsNothing: ["say what is right: \(give: .quote), \(give: .speaker), \(give: .reported) …"]
    case .nothingCited: ["name one by its id or address: \(give: .source, .wanted(.source))"]
    case .noSource:
      [
        "cite one by its id or address: \(give: .source, .wanted(.source))",
        "or record a draft: \(give: .unsourced)",
      ]
    }
  }
}

/// How a source that is only an address gets its id.
package enum SourceAddress {
  /// Whether a text is the address of a page rather than an id.
  package static func isAddress(_ text: String) -> Bool {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      return text.dropFirst(scheme.count).first.map { $0 != "/" && !$0.isWhitespace } ?? false
    }
    return false
  }

  /// An id's text made of an address: host and path, at most 120 characters.
  package static func stem(_ url: String) -> String {
    let slug = Slug.make(rest(of: url), longest: 120)
    return slug.isEmpty ? "source" : slug
  }

  /// The host of an address.
  package static func host(_ url: String) -> String {
    String(rest(of: url).prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  /// The address without its scheme and `www.`.
  package static func rest(of url: String) -> String {
    let rest = url.drop { $0 != "/" }.drop { $0 == "/" }
    return String(rest.hasPrefix("www.") ? rest.dropFirst(4) : rest)
  }
}

extension ReportedDraft {
  /// The reported day of a citation of `source`.
  func day(of source: Source) -> EDTFDate? {
    switch self {
    case .fromSource: source.published
    case .none: nil
    case .on(let date): date
    }
  }
}

extension Citation {
  /// What tells it from others of the same event: the source, who spoke, when.
  var inShort: String {
    [source.text, speaker?.text, reported.map { "reported \($0)" }].compactMap { $0 }.joined(separator: ", ")
  }
}

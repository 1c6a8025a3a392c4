/// What a viewpoint sees of a tale, told plainly after DESIGN, section 5: it shares nothing with the program.
struct Reckoning {
  let sources: [TaleSource]
  /// The day by which something must have been reported; nil for all that was.
  let reported: Int?
  /// The visible events, in the order in which they were recorded.
  private(set) var events: [Seen] = []

  /// A visible event as it then stood.
  struct Seen {
    var event: TaleEvent
    /// What states it, with the days on which that may have been said.
    var evidence: [(citation: TaleCitation, spoken: [Int])]
    /// Whether a ruling upheld it; nil where none was made.
    var isUpheld: Bool?
    /// Its grade for whoever acts in it.
    var grade = 0
  }

  /// The words for grades, from the lowest.
  static let grades = ["unsourced", "anonymous", "single", "corroborated", "official"]

  init(_ ledger: TaleLedger, known size: Int, reported: Int?) {
    sources = ledger.tale.sources
    self.reported = reported
    let steps = ledger.standing(at: size)
    let withdrawn = Reckoning.withdrawn(steps, by: reported)
    var seen: [Seen] = []
    var citations: [String: [TaleCitation]] = [:]
    var retracted: Set<String> = []
    func change(_ id: String, _ body: (inout Seen) -> Void) {
      if let place = seen.firstIndex(where: { $0.event.id == id }) { body(&seen[place]) }
    }
    for taken in steps {
      switch taken.step {
      case .record(let event):
        seen.append(Seen(event: event, evidence: [], isUpheld: nil))
        citations[event.id] = event.citations
      case .cite(let id, let citation): citations[id, default: []].append(citation)
      case .update(let id, _, let own): citations[id, default: []].append(contentsOf: own)
      case .retract(let id): retracted.insert(id)
      case .rule(let id, let isUpheld): change(id) { $0.isUpheld = isUpheld }
      case .correct, .withdraw, .restore, .undo: break
      }
    }
    let versions = TaleVersions(ledger: ledger)
    for place in seen.indices {
      seen[place].event =
        versions.version(of: seen[place].event.id, at: size) { own in
          own.contains { isSeen($0, withdrawn) && $0.stance == "states" }
        } ?? seen[place].event
    }
    seen.removeAll { retracted.contains($0.event.id) }
    for place in seen.indices {
      let own = seen[place].event
      for other in seen.map(\.event)
      where other.id == own.id
        || (other.relations.contains(TaleRelation(type: "confirms", event: own.id)) && other.speaks(of: own))
      {
        let stating = (citations[other.id] ?? []).filter { isSeen($0, withdrawn) && $0.stance == "states" }
        seen[place].evidence += stating.map { ($0, spoken($0, for: other)) }
      }
    }
    events = seen.filter { seen in
      !seen.evidence.isEmpty || (reported == nil && (citations[seen.event.id] ?? []).isEmpty)
    }
    for place in events.indices {
      events[place].grade = grade(events[place].evidence, for: events[place].event.actor)
    }
  }

  /// The grade that a timeline shows: that of what it does for the policies' issuers, or its own where it does nothing.
  func shownGrade(_ seen: Seen) -> Int {
    guard ["actual", "planned"].contains(seen.event.modality) else { return seen.grade }
    return seen.event.effects.map { grade(seen.evidence, for: $0.policy == "p" ? "us" : "uk") }.max()
      ?? seen.grade
  }

  /// The sources that support nothing by `day`, or at the end of all days: of several standings the latest tells.
  private static func withdrawn(_ steps: [TaleLedger.Taken], by day: Int?) -> Set<Int> {
    var latest: [Int: (on: Int, isWithdrawn: Bool)] = [:]
    func stand(_ source: Int, _ on: Int, _ isWithdrawn: Bool) {
      if let day, on > day { return }
      if let last = latest[source], last.on > on { return }
      latest[source] = (on, isWithdrawn)
    }
    for taken in steps {
      if case .withdraw(let source, let on) = taken.step { stand(source, on, true) }
      if case .restore(let source, let on) = taken.step { stand(source, on, false) }
    }
    return Set(latest.filter { $0.value.isWithdrawn }.keys)
  }

  private func isSeen(_ citation: TaleCitation, _ withdrawn: Set<Int>) -> Bool {
    if withdrawn.contains(citation.source) { return false }
    guard let reported else { return true }
    guard let day = citation.reported ?? sources[citation.source].published else { return false }
    return day <= reported
  }

  /// Who confirms another event speaks on its own day; else the report's day tells, and where that is unknown the event's.
  private func spoken(_ citation: TaleCitation, for event: TaleEvent) -> [Int] {
    if event.relations.contains(where: { $0.type == "confirms" }) { return event.date.days }
    return (citation.reported ?? sources[citation.source].published).map { [$0] } ?? event.date.days
  }
}

extension TaleEvent {
  /// Whether what it says of another counts: what is only expected moves nothing that happened.
  func speaks(of other: TaleEvent) -> Bool {
    let happened = ["actual", "planned"]
    return happened.contains(modality) || !happened.contains(other.modality)
  }
}

extension EventDraft {
  /// The draft of a table's row under an id of its own, where `other`, which has its id, is an event of other sources that
  /// says otherwise; nil where the row tells of that very event.
  ///
  /// Ids made of a day and a policy are alike in any two tables, and so are those of publishers that number their rows.
  package func apart(from other: EventHistory, _ facts: Facts, isCorrection: Bool) throws(Rejection)
    -> EventDraft?
  {
    guard let id else { return nil }
    var resolver = Resolver(facts)
    resolver.takesRetracted = true
    let sources = Set(citations.compactMap { resolver.source($0.source)?.id })
    let event = resolver.event(self, id: other.id)
    // What is wrong with the row is told when it is decided on.
    guard resolver.problems.isEmpty, let source = sources.min() else { return nil }
    // What its own source alone states is its own to change; what another states too stays as that one has it.
    let isOwn = other.citations.contains { sources.contains($0.citation.source) }
    let isShared = other.citations.contains {
      !sources.contains($0.citation.source) && $0.citation.stance == .states
    }
    let newest = other.newest
    if isOwn, !isCorrection, newest.isOfOtherPolicies(than: event), newest.date != event.date {
      throw Rejection([Problem(RowIDRule.another(id.value, newest), at: id.place)])
    }
    guard !isOwn || isShared else { return nil }
    if newest.date == event.date, newest.effects == event.effects { return nil }
    let ending = "-\(source.text.prefix(EventID.longest / 2))"
    var draft = self
    // Not cut: it would be the id of other rows too.
    guard EventID(id.value + ending) != nil else {
      throw Rejection([Problem(ReferenceRule.notAnID(.event, id.value + ending), at: id.place)])
    }
    draft.id = Written(id.value + ending, at: id.place)
    return draft
  }

  /// The id under which a row of a source with this id stands where another source has an event with it.
  package func idApart(_ id: String, _ source: SourceID) -> String {
    let ending = "-\(source.text.prefix(EventID.longest / 2))"
    return id.prefix(EventID.longest - ending.utf8.count) + ending
  }
}

/// An id that rows are given by a column names one event.
package enum RowIDRule: BrokenRule {
  case another(String, Event)

  package var description: String {
    switch self {
    case .another(let id, let event):
      "the id “\(id)” is that of an event on other policies and another day: \(event.title) (\(event.date))"
    }
  }

  package var hints: [Hint] {
    [
      "two codes may make one id, for what an id cannot hold becomes -: give one of them another code",
      "if the row itself was mended, import it as a correction",
    ]
  }
}

extension Event {
  /// Whether both touch policies, and none together.
  fileprivate func isOfOtherPolicies(than event: Event) -> Bool {
    let (mine, theirs) = (Set(effects.map(\.policy)), Set(event.effects.map(\.policy)))
    return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
  }
}

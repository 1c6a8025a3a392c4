package import EDTF

/// What whoever wrote a command should know of what it came to, though nothing is wrong with it.
package struct Notice: Hashable, Sendable, CustomStringConvertible {
  package var place: SourceLocation
  package var says: Says

  package init(_ says: Says, at place: SourceLocation) {
    self.says = says
    self.place = place
  }

  package enum Says: Hashable, Sendable {
    /// A text was taken for a thing by the start of its id.
    case start(Space, String, Nearest)
    /// A text was taken for an actor by a name of it.
    case name(String, Nearest)
    /// A table's code was taken for a thing only because its id would be made of it.
    case code(Space, String, Nearest)
    /// An event says just this already.
    case recorded(EventID)
    /// A thing that was recorded in just these words was revised since, at last by an entry.
    case revisedSince(Space, String, Int)
    /// The event has just this citation already.
    case cited(EventID, SourceID)
    /// The citation was withdrawn from the event.
    case withdrawn(EventID, SourceID)
    /// The thing said this before it was revised.
    case goesBack(Space, String)
    /// The event was retracted, and why.
    case retracted(EventID, String)
    /// An event that said just this was retracted, and why.
    case retractedTwin(EventID, String)
    /// A later ruling on the event stands.
    case overruled(EventID, Verdict)
    /// A source has another publisher and title than it had: what cites it is told under the new ones.
    case anotherSource(Source, Source)
    /// An event has no effect on a policy under a number, and its only one there was taken.
    case onlyEffect(EventID, PolicyID, Int)
    /// Rows of a table are dated after the day on which that was reported.
    case planned(reported: Day)
    /// A source is published on an earlier day than it was: an older publication comes after a newer one.
    case olderPublication(Source, now: Day)
    /// What a file lacks of a thing that it defines was taken out of it.
    case takenOut(Space, String, [String])
    /// What a source says otherwise of an event that others state too was recorded as another event.
    case keptApart(EventID, EventID, SourceID)
    /// A citation was withdrawn, for its source has the event no more, and others state it.
    case citationVanished(EventID)
    /// An actor that a table defines has the name of another.
    case sameName(String, String, Nearest)
    /// An event is not in a file that tells of its policy on its day.
    case staysInFile(EventID)
    /// A document cites a source for an event in other words than it is cited there.
    case citedOtherwise(EventID, SourceID)
    /// Fields of an event said this before they were revised.
    case goesBackIn(EventID, [String])
    /// An event is no more in what its source publishes.
    case vanished(EventID)
    /// A policy is no more in a list, and ends on its day.
    case endedInList(PolicyID, EDTFDate)
    /// A source is restored on a day on which it was not withdrawn.
    case restoresNothing(SourceID, EDTFDate)
    /// A source is withdrawn on a day on which it was withdrawn already.
    case withdrawnAlready(SourceID, EDTFDate)
    /// The clock stands before the newest entry, whose time is taken.
    case clockBehind(newest: Timestamp, clock: Timestamp)
    /// A relation of a file that does not say of which version its words are.
    case newWords(String, RelationType, String)
  }

  /// What it says, in a sentence.
  package var description: String {
    switch says {
    case .start(let space, let text, let meant): "“\(text)” is the \(space.rawValue) \(meant.told)"
    case .name(let text, let meant): "“\(text)” is the actor \(meant.told), by its name"
    case .code(let space, let text, let meant):
      "“\(text)” is the \(space.rawValue) \(meant.told), by the id that is made of it"
    case .recorded(let id): "that is recorded already, as “\(id)”"
    case .revisedSince(let space, let id, let entry):
      "the \(space.rawValue) “\(id)” was revised since, by entry \(entry), and stays as it is"
    case .cited(let id, let source): "“\(id)” has this citation of \(source) already"
    case .withdrawn(let id, let source):
      "the citation of \(source) was withdrawn from “\(id)”, and stays so"
    case .goesBack(let space, let id):
      "the \(space.rawValue) “\(id)” said this before it was revised, and would go back: it stays as it is"
    case .retracted(let id, let reason): "“\(id)” was retracted, and stays so: \(reason)"
    case .retractedTwin(let id, let reason): "the same was retracted as “\(id)”: \(reason)"
    case .overruled(let id, let verdict):
      "a later ruling on “\(id)” stands: it is \(verdict.participle)"
    case .anotherSource(let old, let new):
      "the source “\(old.id)” was \(old.named), and is \(new.named) from now on, also where it was cited before"
    case .onlyEffect(let event, let policy, let number):
      "“\(event)” has no effect \(number) on \(policy), and its only one there was taken for it"
    case .planned(let day): "what is dated after \(day), when it was reported, is taken as planned"
    case .olderPublication(let old, let now):
      "the publication of \(now) is older than that of \(old.published.map { "\($0)" } ?? "") which the ledger has of “\(old.id)”: "
        + "its different values are recorded as the newer ones"
    case .takenOut(let space, let id, let parts):
      "removed from the \(space.rawValue) “\(id)”: \(parts.joined(separator: ", "))"
    case .keptApart(let old, let new, let source):
      "“\(old)” is stated by other sources too: what \(source) says otherwise of it was recorded as “\(new)”"
    case .citationVanished(let id):
      "“\(id)” is not in the publication any more: its citation was withdrawn, and other sources state it still"
    case .sameName(let id, let name, let other):
      "“\(name)” is recorded as a new actor, “\(id)”, and the actor \(other.told) has that name"
    case .staysInFile(let id):
      "“\(id)” is not in the file, which tells of its policy on its day: it stays"
    case .citedOtherwise(let id, let source):
      "“\(id)” has another citation of \(source) already, which the document does not give: both stand"
    case .goesBackIn(let id, let fields):
      "the event “\(id)” said this before it was revised, and would go back: \(fields.joined(separator: ", ")); that stays as it "
        + "is, and the rest was revised"
    case .vanished(let id): "“\(id)” is not in the publication any more, and was retracted"
    case .endedInList(let policy, let day): "\(policy) is not in the list any more, and ends on \(day)"
    case .restoresNothing(let source, let day):
      "“\(source)” is not withdrawn on \(day): a restoration from then on changes nothing"
    case .withdrawnAlready(let source, let day):
      "“\(source)” is withdrawn on \(day) already: withdrawing it from then on changes nothing"
    case .clockBehind(let newest, let clock):
      "this clock says \(clock), and the newest entry was recorded at \(newest): what is recorded now has that time"
    case .newWords(let event, .supersedes, let target):
      "“\(event)” supersedes “\(target)”: from then on that does not count any more, for good"
    case .newWords(let event, let type, let target):
      "“\(event)” \(type.rawValue) “\(target)”: from then on that does not count any more, for good"
    }
  }

  /// Lines that say what to do where that is not what was meant.
  package var hints: [Hint] {
    switch says {
    case .start, .name, .code: []
    case .recorded: ["where it happened twice, give the second an id of its own: \(give: .id, .wanted(.id))"]
    case .revisedSince(_, let id, _): ["its history: \(action: .show(id))"]
    case .cited: []
    case .withdrawn(let id, let source):
      [
        "cite it again: \(action: Action(.cite, ["\(id)"], [.source: "\(source)"])), or import with \(give: .importedAsCorrection)"
      ]
    case .goesBack: ["let it go back: import with \(give: .importedAsCorrection)"]
    case .retracted(let id, _): ["its history, and the entry to undo: \(action: .show("\(id)"))"]
    case .retractedTwin: []
    case .overruled(let id, _): ["rule on it anew: \(action: Action(.rule, ["\(id)"], isOpen: true))"]
    case .anotherSource: ["another publication needs an id of its own"]
    case .onlyEffect(let event, _, _):
      ["leave the number out where the only effect of \(event) is meant"]
    case .olderPublication:
      ["import publications in the order of their days; this import can be undone"]
    case .takenOut:
      [
        "a document that defines something replaces all of it; to change one field, write record: revision"
      ]
    case .vanished, .endedInList, .citationVanished: []
    case .sameName(let id, _, let other):
      [
        "if they are the same actor, merge \(id) into \(other.id); before an import, give \(other.id) the alias \(id)"
      ]
    case .staysInFile:
      ["to retract what the source no longer says, reconcile its whole files"]
    case .citedOtherwise(let id, let source):
      ["correct or withdraw the citation of \(source) that \(id) has, if it was wrong"]
    case .goesBackIn: ["let it go back: import with \(give: .importedAsCorrection)"]
    case .keptApart(let old, _, let source):
      [
        "to change the event itself, revise \(old)",
        "if \(source) never stated it, withdraw its citation from \(old)",
      ]
    case .restoresNothing(let source, _), .withdrawnAlready(let source, _):
      ["the history of \(source) shows its withdrawals; this entry can be undone"]
    case .planned:
      ["where it is not, give the day on which it was reported, or in a table of events a column modality"]
    case .clockBehind: ["if this clock is wrong, set it; else it catches up with the newest entry"]
    case .newWords(_, .supersedes, _): ["if it only lies over the other while it lasts, write amends"]
    case .newWords: ["if the other holds again afterwards, write suspends"]
    }
  }
}

extension Notice {
  /// Whether it is about one place of a file, and not about all that is written.
  package var isOfPlace: Bool { if case .clockBehind = says { false } else { true } }
}

extension Source {
  /// Its title and publisher, within a sentence.
  fileprivate var named: String {
    [title.map { "“\($0)”" }, publisher.map { "by \($0)" }].compactMap { $0 }.joined(separator: " ")
  }
}

extension Nearest {
  /// The id, and what it is called, within a sentence.
  fileprivate var told: String { title.map { "\(id) (\($0))" } ?? id }
}

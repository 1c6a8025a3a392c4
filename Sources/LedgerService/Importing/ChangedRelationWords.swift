import Documents
import PolicyModel

extension Command {
  /// The relations whose words meant something else in version 1.
  var wordsOfTwoVersions: [Notice] {
    let (event, drafts): (String, [RelationDraft]) =
      switch self {
      case .recordEvent(let draft): (draft.id?.value ?? draft.title, draft.relations)
      case .reviseEvent(let revision):
        (revision.event.text, revision.changes.relations.applied(to: []) + revision.changes.added.relations)
      default: ("", [])
      }
    return drafts.filter { $0.type == .supersedes || $0.type == .repeals }.map {
      Notice(.newWords(event, $0.type, $0.event.text), at: $0.event.place)
    }
  }
}

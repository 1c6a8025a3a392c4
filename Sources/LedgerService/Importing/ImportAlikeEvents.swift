import Documents
import PolicyModel

extension ImportSession {
  /// Whether a mended document of the input would be a second event: where a row is a day, and not an event, its day is not
  /// the event's own; and what is reconciled is matched by what it says.
  func comparesEvents(of input: ImportInput) -> Bool {
    if isReconciling { return false }
    guard input.form == .table, let mapping else { return true }
    switch mapping.shape {
    case .events, .intervals: return true
    case .changes: return mapping.columns.date != nil
    case .panel, .matrix: return false
    }
  }

  /// The document under the id of the event that somebody said it is.
  func chosen(_ document: LocatedDocument, _ number: Int) -> LocatedDocument {
    guard case .same(let id)? = choices[number], case .recordEvent(var draft) = document.command else {
      return document
    }
    draft.id = Written(id.text, at: draft.id?.place ?? document.place)
    var document = document
    document.command = .recordEvent(draft)
    document.idMade = nil
    return document
  }
}

extension LocatedDocument {
  /// Whether it tells an event whose id is made of what it says.
  var isIDMade: Bool {
    guard case .recordEvent(let draft) = command else { return false }
    return draft.id == nil || idMade == .row
  }
}

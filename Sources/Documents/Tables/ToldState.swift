import EDTF
import PolicyModel

/// A state that a row tells of a policy.
struct ToldState {
  var policy: Int
  var days: RowDays
  var state: CellState
  var attributes: [AttributeColumn]
  /// The column of the note.
  var note: Int?
  var place: SourceLocation

  /// What the effect does: a blank attribute is not set.
  var changes: [KeyChangeDraft] {
    let key = Written("status", at: place)
    guard case .set(let status, let values) = state else {
      return [KeyChangeDraft(key: key, does: state == .cleared ? .clear : .unknown)]
    }
    let set = zip(attributes, values).compactMap { attribute, value in
      value.map { KeyChangeDraft(key: Written(attribute.key.value, at: place), does: .set($0)) }
    }
    return [KeyChangeDraft(key: key, does: .set(status))] + set
  }
}

/// What cells say of a policy: a status in its one spelling and the attributes, that there is no data, or that there is
/// no longer any status.
enum CellState: Hashable {
  case unknown
  case cleared
  case set(String, attributes: [String?])

  /// What it is called in titles.
  var word: String {
    switch self {
    case .unknown: "no data"
    case .cleared: "ended"
    case .set(let status, _): status
    }
  }
}

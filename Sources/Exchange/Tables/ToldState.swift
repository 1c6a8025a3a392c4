import EDTF
import PolicyModel

/// A state that a row tells of a policy.
struct ToldState {
  var policy: Int
  var date: EDTFDate
  var until: EDTFDate?
  var state: CellState
  var attributes: [AttributeColumn]
  /// The column of the note.
  var note: Int?
  var place: Place

  /// What the effect does: a blank attribute is not set.
  var changes: [KeyChangeDraft] {
    let key = Written("status", at: place)
    guard case .set(let status, let values) = state else { return [KeyChangeDraft(key: key, does: .unknown)] }
    let set = zip(attributes, values).compactMap { attribute, value in
      value.map { KeyChangeDraft(key: Written(attribute.key.value, at: place), does: .set($0)) }
    }
    return [KeyChangeDraft(key: key, does: .set(status))] + set
  }
}

/// What cells say of a policy: a status in its one spelling and the attributes, or that there is no data.
enum CellState: Hashable {
  case unknown
  case set(String, attributes: [String?])

  var status: String? {
    if case .set(let status, _) = self { status } else { nil }
  }
}

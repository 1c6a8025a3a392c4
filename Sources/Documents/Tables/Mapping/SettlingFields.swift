import EDTF
import EDTFEnglish
import PolicyModel

/// The fields of a mapping that settle what a column's dates leave open: `ranges`, `dayOrder`, and `dateFormat: text`.
enum SettlingFields {
  /// What `dateFormat` is called where dates are written as people write them, and `2001-21` is 2001 to 2021.
  static let text = "text"
  static let all = ["ranges", "dayOrder"]
}

extension Reading {
  /// What a mapping settles. Days in a pattern leave nothing open, so that it is refused there.
  func settling(_ fields: DocumentFields, of shape: TableShape) -> ReadingOptions {
    var format: String?
    if case .text(let text)? = fields["dateFormat"]?.value { format = text.trimmed }
    let ranges = fields.optional("ranges") { word($0, ReadingOptions.Ranges.self) }
    let order = fields.optional("dayOrder") { word($0, ReadingOptions.DayOrder.self) }
    let isWritten = shape == .events || format == "edtf" || format == SettlingFields.text
    for field in SettlingFields.all where !isWritten {
      if let node = fields[field] { report(SettlingRule(field: field), at: node.spot) }
    }
    // A spreadsheet of events has no field that says how its dates are written.
    return ReadingOptions(
      ranges: ranges, dayOrder: order, keepsEDTF: shape != .events && format != SettlingFields.text)
  }
}

/// A field settles something.
struct SettlingRule: BrokenRule {
  let field: String

  var description: String {
    "“\(field)” settles nothing here: days that are written in one pattern have one reading"
  }

  var hints: [Hint] { ["say that they are written otherwise, dateFormat: edtf or text, or leave it out"] }
}

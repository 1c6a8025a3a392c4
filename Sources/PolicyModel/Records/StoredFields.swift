import EDTF
import JSON

/// How the fields of a record are stored: the plain ones follow from their description, the others are given.
struct StoredFields<Record: DescribedRecord>: Sendable {
  typealias Write = @Sendable (Record, inout StoredForm) -> Void

  /// By name, as the canonical form has them.
  private let writes: [(name: String, write: Write)]
  private let plain: [RecordField<Record>]

  /// - Parameter others: how the fields are written that hold no plain value, by their names.
  init(_ others: [String: Write]) {
    let plain = Record.fields.filter { $0.access != nil }
    self.plain = plain
    let all = plain.map { (name: $0.name, write: StoredFields.write($0)) }
    writes = (all + others.map { (name: $0.key, write: $0.value) })
      .sorted { JSONWriter.precedes($0.name, $1.name) }
  }

  func write(_ record: Record, to form: inout StoredForm) {
    for field in writes { field.write(record, &form) }
  }

  /// Writes a record with a text among its fields that is no field of its own.
  func write(_ record: Record, with name: String, _ text: String, to form: inout StoredForm) {
    let place = writes.firstIndex { JSONWriter.precedes(name, $0.name) } ?? writes.endIndex
    for field in writes[..<place] { field.write(record, &form) }
    form.text(name, text)
    for field in writes[place...] { field.write(record, &form) }
  }

  /// Reads the plain fields into a record.
  func readPlain(_ fields: StoredMap, into record: inout Record) throws(PayloadProblem) {
    for field in plain {
      let value = try fields.optional(field.name) { (tree: Tree) throws(PayloadProblem) in
        try StoredFields.value(tree, field.type)
      }
      if let value { field.access?.set(&record, value) }
    }
  }

  private static func write(_ field: RecordField<Record>) -> Write {
    let name = field.name
    let access = field.access
    return { record, form in
      switch access?.get(record) {
      case .integer(let integer)?: form.integer(name, integer)
      case .text(let text)?, .word(let text)?: form.text(name, text)
      case .date(let date)?: form.text(name, date.text)
      case nil: break
      }
    }
  }

  private static func value(_ tree: Tree, _ type: FieldType) throws(PayloadProblem) -> PlainValue {
    switch type {
    case .date: return .date(try StoredValue.date(tree))
    case .word(let words):
      let text = try StoredValue.text(tree)
      guard words.contains(text) else {
        throw PayloadProblem("", .bad(text, expected: "one of \(words.joined(separator: ", "))"))
      }
      return .word(text)
    case .integer(let bounds):
      let integer = try StoredValue.integer(tree)
      guard bounds.contains(integer) else {
        let expected = "an integer from \(bounds.lowerBound) to \(bounds.upperBound)"
        throw PayloadProblem("", .bad(String(integer), expected: expected))
      }
      return .integer(integer)
    case .text, .reference, .list, .defined: return .text(try StoredValue.text(tree))
    }
  }
}

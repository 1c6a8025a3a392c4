import PolicyModel

/// The plain fields of records, as their descriptions have them.
extension Reading {
  /// The plain fields that are given: absent is unchanged, null is cleared.
  func plainChanges<Record: DescribedRecord>(_ fields: DocumentFields, of: Record.Type) -> PlainChanges {
    var changes = PlainChanges()
    for field in Record.fields where field.access != nil {
      if case .to(let value) = fields.clearable(field.name, { plainValue($0, of: field) }) {
        changes.set(field.name, to: value)
      }
    }
    return changes
  }

  private func plainValue<Record>(_ node: DocumentNode, of field: RecordField<Record>) -> PlainValue? {
    switch field.type {
    case .date: date(node).map(PlainValue.date)
    case .word(let words): word(node, among: words).map(PlainValue.word)
    case .integer(let bounds): integer(node, field.name, bounds).map(PlainValue.integer)
    case .text, .reference, .list, .defined: text(node).map(PlainValue.text)
    }
  }

  private func integer(_ node: DocumentNode, _ name: String, _ bounds: ClosedRange<Int>) -> Int? {
    guard let text = text(node) else { return nil }
    if let number = Int(text), bounds.contains(number) { return number }
    report(BoundsRule(name, found: text, bounds), at: node.spot)
    return nil
  }
}

extension DescribedRecord {
  /// The names of the fields, as documents have them.
  static var fieldNames: [String] { fields.map(\.name) }

  /// The names of the fields without the id, which a revision cannot change.
  static var revisedNames: [String] { fieldNames.filter { $0 != "id" } }
}

extension WrittenFields {
  /// Adds the fields of a record in their order: the plain ones as they are, the others as `write` has them.
  mutating func add<Record: DescribedRecord>(_ record: Record, _ write: (String, inout WrittenFields) -> Void)
  {
    for field in Record.fields {
      guard let access = field.access else {
        write(field.name, &self)
        continue
      }
      switch access.get(record) {
      case .text(let text)?, .word(let text)?: add(field.name, text)
      case .date(let date)?: add(field.name, date)
      case .integer(let integer)?: add(field.name, integer)
      case nil: break
      }
    }
  }
}

package import EDTF
import JSON

/// A field of a record, described once: its name, what it holds, and whether it must be there.
///
/// The stored form, documents in and out, revisions, histories and the JSON Schema follow from it. A field that holds
/// one plain value or none says where it stands in the record (`access`), and nothing else needs to be written for it.
/// The other fields are named here, and read and written beside the record.
package struct RecordField<Record>: Sendable {
  package let name: String
  package let type: FieldType
  package let isRequired: Bool
  /// Where the field stands in the record; nil where it does not hold one plain value or none.
  package let access: FieldAccess<Record>?

  /// A field that is read and written beside the record.
  package init(_ name: String, _ type: FieldType, isRequired: Bool = false) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    access = nil
  }

  private init(_ name: String, _ type: FieldType, _ access: FieldAccess<Record>) {
    self.name = name
    self.type = type
    isRequired = false
    self.access = access
  }
}

/// Reads and writes one plain value of a record.
package struct FieldAccess<Record>: Sendable {
  package let get: @Sendable (Record) -> PlainValue?
  package let set: @Sendable (inout Record, PlainValue?) -> Void
}

/// What a field holds.
package indirect enum FieldType: Hashable, Sendable {
  case text
  case date
  /// One word of a closed list.
  case word([String])
  case integer(ClosedRange<Int>)
  /// The name of another record: an id, or what people write for one.
  case reference
  /// Items of the name of a definition in the JSON Schema, or of a simple type.
  case list(FieldType)
  /// A map or choice with a definition of its own in the JSON Schema.
  case defined(String)
}

/// A value of a plain field.
package enum PlainValue: Hashable, Sendable {
  case text(String)
  case date(EDTFDate)
  case word(String)
  case integer(Int)

  /// The value as text: a date in EDTF.
  package var text: String {
    switch self {
    case .text(let text), .word(let text): text
    case .date(let date): date.text
    case .integer(let integer): String(integer)
    }
  }
}

extension RecordField {
  /// A text, or none.
  package static func text(
    _ name: String, _ path: any WritableKeyPath<Record, String?> & Sendable
  ) -> RecordField {
    RecordField(
      name, .text,
      FieldAccess(
        get: { $0[keyPath: path].map(PlainValue.text) },
        set: { record, value in
          if case .text(let text)? = value {
            record[keyPath: path] = text
          } else {
            record[keyPath: path] = nil
          }
        }))
  }

  /// A date, or none.
  package static func date(
    _ name: String, _ path: any WritableKeyPath<Record, EDTFDate?> & Sendable
  ) -> RecordField {
    RecordField(
      name, .date,
      FieldAccess(
        get: { $0[keyPath: path].map(PlainValue.date) },
        set: { record, value in
          if case .date(let date)? = value {
            record[keyPath: path] = date
          } else {
            record[keyPath: path] = nil
          }
        }))
  }

  /// One word of a closed list, or none.
  package static func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Record, Word?> & Sendable
  ) -> RecordField {
    RecordField(
      name, .word(Word.allCases.map(\.rawValue)),
      FieldAccess(
        get: { $0[keyPath: path].map { .word($0.rawValue) } },
        set: { record, value in
          if case .word(let word)? = value {
            record[keyPath: path] = Word(rawValue: word)
          } else {
            record[keyPath: path] = nil
          }
        }))
  }

  /// An integer within bounds, or none.
  package static func integer(
    _ name: String, _ bounds: ClosedRange<Int>, _ path: any WritableKeyPath<Record, Int?> & Sendable
  ) -> RecordField {
    RecordField(
      name, .integer(bounds),
      FieldAccess(
        get: { $0[keyPath: path].map(PlainValue.integer) },
        set: { record, value in
          if case .integer(let integer)? = value {
            record[keyPath: path] = integer
          } else {
            record[keyPath: path] = nil
          }
        }))
  }
}

/// A record whose fields are described.
package protocol DescribedRecord: Sendable {
  /// The fields, in the order in which documents have them.
  static var fields: [RecordField<Self>] { get }
}

extension DescribedRecord {
  /// The value of a plain field; nil where it has none.
  package func value(_ name: String) -> PlainValue? {
    Self.fields.first { $0.name == name }?.access?.get(self)
  }

  /// Gives this record the plain values of `other`, which has the fields of the same names.
  package mutating func takePlainValues<Other: DescribedRecord>(of other: Other) {
    for (field, from) in zip(Self.fields, Other.fields) {
      if let access = field.access, let source = from.access { access.set(&self, source.get(other)) }
    }
  }
}

/// New values of plain fields; nil for one that is cleared.
package struct PlainChanges: Hashable, Sendable {
  private var values: [String: PlainValue?] = [:]

  package init() {}

  /// Whether no field changes.
  package var isEmpty: Bool { values.isEmpty }

  /// Sets the field of this name; nil clears it.
  package mutating func set(_ name: String, to value: PlainValue?) { values[name] = .some(value) }

  /// Whether the field of this name changes.
  package func has(_ name: String) -> Bool { values[name] != nil }

  /// Changes the fields of a record.
  package func apply<Record: DescribedRecord>(to record: inout Record) {
    if values.isEmpty { return }
    for field in Record.fields {
      if let access = field.access, let value = values[field.name] { access.set(&record, value) }
    }
  }
}

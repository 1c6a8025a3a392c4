package import Documents

/// What an input to import holds.
package enum InputForm: String, CaseIterable, Sendable {
  case documents
  case table
}

/// What is to be imported: its bytes a piece at a time, and what they hold.
package struct ImportInput {
  /// As problems and answers name it: a path, or words such as `standard input`.
  package let name: String
  package let form: InputForm
  /// Of documents, the form that the name tells; nil where the first bytes must.
  let documentForm: DocumentForm?
  /// The next bytes; nil at the end.
  let next: () throws -> [UInt8]?
  /// Begins again at the first byte.
  let rewind: () throws -> Void

  package init(
    name: String, form: InputForm, documentForm: DocumentForm?, next: @escaping () throws -> [UInt8]?,
    rewind: @escaping () throws -> Void
  ) {
    self.name = name
    self.form = form
    self.documentForm = documentForm
    self.next = next
    self.rewind = rewind
  }

  /// Documents in memory.
  package init(name: String, documents bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    self.init(
      name: name, form: .documents, documentForm: DocumentForm(fileName: name),
      next: {
        defer { rest = nil }
        return rest
      }, rewind: { rest = bytes })
  }

  /// The name without its folders.
  package var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }

  /// The reason of revisions, unless somebody gives another.
  package var defaultReason: String { "import of \(shortName)" }
}

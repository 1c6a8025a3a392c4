/// A document, and the entry in whose place it is written.
struct ExportStep {
  let entry: Int
  let document: ExportedDocument

  init(_ entry: Int, _ document: ExportedDocument) {
    self.entry = entry
    self.document = document
  }
}

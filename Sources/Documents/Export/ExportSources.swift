package import PolicyModel

/// The sources of a prefix of a ledger, as its store gives them: some at a time, for there may be as many as events.
package struct ExportSources {
  let ids: [SourceID]
  /// How many are read at once.
  let atOnce: Int
  /// The sources with these ids.
  let records: ([SourceID]) throws -> [SourceRecord]

  package init(ids: [SourceID], atOnce: Int, records: @escaping ([SourceID]) throws -> [SourceRecord]) {
    self.ids = ids
    self.atOnce = max(1, atOnce)
    self.records = records
  }

  /// Reads some of them, and gives each once.
  func forEach(_ ids: [SourceID], _ body: (SourceRecord) throws -> Void) throws {
    for ids in ids.parts(of: atOnce) {
      for record in try records(ids) { try body(record) }
    }
  }
}

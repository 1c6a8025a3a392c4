package import PolicyModel

/// What a written command came to.
package struct Acknowledgement: Sendable {
  package var space: Space
  package var subject: String
  /// The entries that it appended; none where the ledger said all that already.
  package var entries: [Int]
  /// When they were recorded; where `earlier` is, when that was.
  package var recordedAt: Timestamp
  /// The entry that says just this already.
  package var earlier: Int?
  /// What the entries say.
  package var payloads: [Payload]
  /// What in them is probably not what was meant.
  package var remarks: [Remark]
  /// What a revision changed of what.
  package var revised: RevisedThing?
  /// What should be known of it, though nothing is wrong.
  package var notices: [Notice]
  /// What became of the policies that it bears on; nil where nobody looked.
  package var changes: WrittenChanges?

  package init(
    space: Space, subject: String, entries: [Int], recordedAt: Timestamp, payloads: [Payload],
    remarks: [Remark] = [], notices: [Notice] = []
  ) {
    self.space = space
    self.subject = subject
    self.entries = entries
    self.recordedAt = recordedAt
    self.payloads = payloads
    self.remarks = remarks
    self.notices = notices
  }
}

import EDTF
import Ledger
import PolicyModel

/// The reviews of policies. Their citations are among those of events.
enum ReviewTables {
  static let all = [review]

  static let review = SQLTable.statements(
    "review", of: [.policy],
    columns: """
      on_date TEXT NOT NULL
      note TEXT
      """, indexes: ["CREATE INDEX review_by_thing ON review (thing)"])
}

extension Projector {
  func write(_ reviewed: PolicyReviewed, _ thing: Int, at origin: RowOrigin) throws {
    guard try isDefined(thing) else { return }
    let review = try connection.insert(
      into: ReviewTables.review, thing, origin.entry, origin.from, reviewed.on.text, reviewed.note)
    try index.add(.review, review, reviewed.searchedTexts)
    try write(reviewed.citations, thing, at: origin)
  }
}

extension SQLiteReader {
  /// The reviews of each policy with their citations, by its number, in the order in which they were made.
  func reviews(_ scope: Scope, at size: Int) throws -> [Int: [PolicyReviewed]] {
    let found = try statements(in: ReviewTables.review, scope, at: size) { entry, fields in
      (entry: entry, on: try fields.date(), note: fields.textIfAny())
    }
    if found.isEmpty { return [:] }
    var citations: [Int: [Citation]] = [:]
    // Events are cited in the same table: only what belongs to a policy here is wanted.
    try forEachCitation(of: .some(Array(found.keys)), at: size) { _, record in
      citations[record.entry, default: []].append(record.citation)
    }
    var reviews: [Int: [PolicyReviewed]] = [:]
    for (thing, made) in found {
      let policy = PolicyID(stored: try ids.id(thing))
      reviews[thing] = made.map { review in
        PolicyReviewed(
          policy: policy, on: review.on, citations: citations[review.entry] ?? [], note: review.note)
      }
    }
    return reviews
  }
}

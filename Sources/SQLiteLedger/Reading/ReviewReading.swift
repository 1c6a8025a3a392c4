import EDTF
import Ledger
import PolicyModel

/// Reads the reviews of policies, with their citations.
struct ReviewReading {
  let connection: Connection
  let names: Names

  /// The reviews of each policy, by its number, in the order in which they were made.
  func reviews(_ scope: Scope, at size: Int) throws -> [Int: [PolicyReviewed]] {
    let decoding = Decoding(path: connection.path)
    let rows = try scope.rows(
      "thing, entry, on_date, note", from: "review", by: "thing", order: "review", at: size, connection)
    defer { rows.reset() }
    var found: [(thing: Int, entry: Int, review: PolicyReviewed)] = []
    while try rows.step() {
      let review = PolicyReviewed(
        policy: PolicyID(stored: try names.id(rows.int(0))), on: try decoding.date(rows, 2), citations: [],
        note: rows.textIfAny(3))
      found.append((rows.int(0), rows.int(1), review))
    }
    if found.isEmpty { return [:] }
    // Events are cited in the same table: only what belongs to a policy here is wanted.
    let reading = CitationReading(connection: connection, names: names)
    var citations: [Int: [Citation]] = [:]
    try reading.forEach(.some(Array(Set(found.map(\.thing)))), at: size) { _, record in
      citations[record.entry, default: []].append(record.citation)
    }
    var reviews: [Int: [PolicyReviewed]] = [:]
    for (thing, entry, review) in found {
      var review = review
      review.citations = citations[entry] ?? []
      reviews[thing, default: []].append(review)
    }
    return reviews
  }
}

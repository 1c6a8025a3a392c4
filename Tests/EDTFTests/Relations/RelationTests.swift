import EDTF
import EDTFTestSupport
import Testing

@Suite struct RelationTests {
  static let rows = PackageFiles.referenceRows("relations.tsv")

  @Test(.enabled(if: rows != nil, "the table of relations is not beside the package"))
  func `every relation of the reference table holds`() throws {
    for row in Self.rows ?? [] {
      let (one, other) = (try EDTFDate(row[0]), try EDTFDate(row[1]))
      for (relation, expected) in zip(SpanRelation.allCases, row[2...]) {
        #expect(
          one.relation(relation, to: other).rawValue == expected, "\(row[0]) \(relation) \(row[1])")
      }
    }
  }

  @Test func `relations are mirrored when the dates are swapped`() throws {
    let mirror: [SpanRelation: SpanRelation] = [
      .before: .after, .after: .before, .overlaps: .overlaps, .contains: .within, .within: .contains,
      .equal: .equal,
    ]
    let dates = try [
      "2024", "2024-11-17", "2024-11-17/2024-11-20", "2024-11-17/..", "../2024", "2024/", "[2024..]", "202X",
    ].map { text in try EDTFDate(text) }
    for one in dates {
      for other in dates {
        for (relation, mirrored) in mirror {
          #expect(one.relation(relation, to: other) == other.relation(mirrored, to: one), "\(one) \(other)")
        }
      }
    }
  }

  @Test func `a day is equal to itself`() throws {
    let day = try EDTFDate("2024-11-17")
    #expect(day.relation(.equal, to: day) == .definite)
  }
}

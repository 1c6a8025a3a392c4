import EDTF
import EDTFTestSupport
import Testing

/// Every string of the reference table has the validity, the level and the bounds that it says.
@Suite struct ReferenceTests {
  static let rows = PackageFiles.referenceRows("reference.tsv")

  /// The strings whose row we hold to be wrong, each with the clause of the standard that says so: there are none.
  static let heldWrong: [String: String] = [:]

  @Test(.enabled(if: rows != nil, "the reference table is not beside the package"))
  func `every string of the reference table is read as it says`() {
    #expect((Self.rows ?? []).count > 700)
    for row in Self.rows ?? [] {
      let text = row[0]
      if Self.heldWrong[text] != nil { continue }
      do {
        let date = try EDTFDate(text)
        #expect(row[1] == "valid", "“\(text)” was accepted")
        guard row[1] == "valid" else { continue }
        #expect(String(date.level) == row[2], "level of “\(text)”")
        #expect(shown(date.earliest) == row[3], "earliest of “\(text)”")
        #expect(shown(date.latest) == row[4], "latest of “\(text)”")
        #expect(date.text == text)
      } catch {
        #expect(row[1] == "invalid", "\(error)")
      }
    }
  }

  private func shown(_ bound: Bound) -> String {
    switch bound {
    case .day(let day): day.description
    case .unbounded: "open"
    case .unknown: "unknown"
    }
  }
}

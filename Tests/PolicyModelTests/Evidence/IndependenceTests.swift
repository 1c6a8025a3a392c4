import Testing

@testable import PolicyModel

/// Whether two of many testimonies are independent.
@Suite struct IndependenceTests {
  @Test(arguments: 0..<200)
  func `some two are independent where some pair is`(seed: UInt64) {
    // Given
    var dice = Dice(seed: seed)
    let testimonies = (0..<Int.random(in: 0...6, using: &dice)).map { _ in testimony(&dice) }
    // Then
    let expected = testimonies.indices.contains { one in
      testimonies.indices.dropFirst(one + 1).contains { other in
        areIndependent(testimonies[one], testimonies[other])
      }
    }
    #expect(IndependenceTraits.areTwoIndependent(testimonies) == expected, "seed \(seed): \(testimonies)")
  }

  /// The definition (DESIGN, section 5): different origins, and not one named speaker.
  private func areIndependent(_ one: Testimony, _ other: Testimony) -> Bool {
    one.origins.isDisjoint(with: other.origins)
      && (one.namedSpeaker == nil || one.namedSpeaker != other.namedSpeaker)
  }

  private func testimony(_ dice: inout Dice) -> Testimony {
    let origins = Set(
      (0..<Int.random(in: 1...2, using: &dice)).map { _ in "\(Int.random(in: 0..<5, using: &dice))" })
    let speaker = ["a", "b", nil].randomElement(using: &dice) ?? nil
    let citation = Citation(source: SourceID(stored: "s"), stance: .states, reported: nil) {
      $0.attribution = speaker == nil ? nil : .onRecord
      $0.speaker = speaker.map(Speaker.words)
    }
    return Testimony(
      record: CitationRecord(entry: 1, ordinal: 0, citation: citation), cited: EventID(stored: "e"),
      spoken: .everyDay, origins: origins)
  }
}

import TestSupport
import Testing

/// The order in which unrelated events were typed says nothing.
@Suite struct StoryOrderTests {
  @Test(arguments: 1...LongRun.cases(1) as ClosedRange<UInt64>)
  func `the order in which unrelated events were recorded changes no answer`(seed: UInt64) throws {
    // Given
    let story = try Story.shared.get()
    let files = try Story.files()
    let documents = files.flatMap(StoryDocument.split)
    let things = documents.filter { !$0.isEvent && !$0.isRuling }
    let rulings = documents.filter(\.isRuling)
    var chance = Chance(seed: seed)
    let events = try StoryDocument.shuffled(documents.filter(\.isEvent), by: &chance)
    #expect(events.map(\.id) != documents.filter(\.isEvent).map(\.id))
    // When
    let other = try Story(files: [(things + events + rulings).map(\.text).joined(separator: "\n---\n")])
      .copy()
    // Then
    let bench = try story.copy()
    for day in StoryQuestions.days {
      #expect(
        try StoryQuestions.states(other, on: day) == StoryQuestions.states(bench, on: day),
        "seed \(seed), \(day)")
    }
  }
}

/// One document of the story's files.
private struct StoryDocument {
  var text: String

  var isEvent: Bool { text.contains("record: event") }
  var isRuling: Bool { text.contains("record: ruling") }
  var id: String { text.firstMatch(of: /(?m)^id: (.+)$/).map { String($0.1) } ?? "" }
  var references: [String] {
    text.matches(of: /event: ([a-z0-9-]+)/).map { String($0.1) }.filter { $0 != "" }
  }

  static func split(_ text: String) -> [StoryDocument] {
    text.split(separator: "\n---\n").map { StoryDocument(text: String($0)) }
  }

  /// Any order in which each stands behind what it refers to.
  static func shuffled(_ documents: [StoryDocument], by chance: inout Chance) throws -> [StoryDocument] {
    let ids = Set(documents.map(\.id))
    var waiting = documents.shuffled(using: &chance)
    var placed: Set<String> = []
    var order: [StoryDocument] = []
    while !waiting.isEmpty {
      let next = try #require(
        waiting.firstIndex { document in
          document.references.allSatisfy { placed.contains($0) || !ids.contains($0) }
        })
      placed.insert(waiting[next].id)
      order.append(waiting.remove(at: next))
      waiting.shuffle(using: &chance)
    }
    return order
  }
}

/// Chance that a seed repeats.
private struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

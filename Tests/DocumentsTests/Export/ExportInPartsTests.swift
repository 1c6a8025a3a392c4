import Documents
import PolicyModel
import TestSupport
import Testing

/// An export that reads the events some at a time writes what one writes that has them all.
@Suite struct ExportInPartsTests {
  @Test(arguments: 0..<LongRun.cases(50))
  func `however many events are read at once, the documents are the same`(seed: Int) throws {
    // Given
    let held = RandomContent.make(seed: UInt64(seed))
    let whole = try held.documents()
    let leftOut = try ExportPlan(held.content()).leftOut
    for atOnce in [1, 2, 3, 7] {
      // When
      let documents = try held.documents(atOnce: atOnce)
      // Then
      #expect(documents == whole, "seed \(seed), \(atOnce) at once")
      #expect(
        try ExportPlan(held.content(atOnce: atOnce)).leftOut == leftOut, "seed \(seed), \(atOnce) at once")
    }
  }

  @Test func `retracted events, circles and what is missing are among the random ledgers`() throws {
    var retractions = 0
    var omissions = Set<String>()
    for seed in 0..<150 {
      let held = RandomContent.make(seed: UInt64(seed))
      for case .retraction in try held.documents() { retractions += 1 }
      for omission in try ExportPlan(held.content()).leftOut {
        switch omission {
        case .circle: omissions.insert("circle")
        case .contradiction: omissions.insert("contradiction")
        case .missing: omissions.insert("missing")
        }
      }
    }
    #expect(retractions > 100)
    #expect(omissions == ["circle", "contradiction", "missing"])
  }

  @Test(arguments: [1, 4, 10, 1000])
  func `never more whole events are in memory than are read at once`(atOnce: Int) throws {
    // Given events that are ruled on long after the last was recorded, the last of them first
    let count = 60
    let histories = (0..<count).map { number in
      ExportInPartsTests.history(
        "e\(1000 + number)", entry: 1 + number,
        rulings: [3 * count - number, 4 * count - number])
    }
    let held = HeldContent(events: histories)
    let byID = Dictionary(uniqueKeysWithValues: histories.map { ($0.id, $0) })
    let counter = Counter()
    let content = held.content(atOnce: atOnce) { ids in
      counter.largest = max(counter.largest, ids.count)
      counter.sum += ids.count
      return ids.compactMap { byID[$0] }
    }
    // When
    var entries: [String] = []
    try ExportPlan(content).forEach { document in
      switch document {
      case .event(let recorded): entries.append(recorded.event.id.text)
      case .ruling(let ruled): entries.append("ruling \(ruled.event.text)")
      default: Issue.record("\(document)")
      }
    }
    // Then
    let ids = histories.map(\.id.text)
    let rulings = ids.reversed().map { "ruling \($0)" }
    #expect(entries == ids + rulings + rulings)
    #expect(counter.largest == min(atOnce, count))
    // To find what they name, to write them, and at most once for each ruling.
    #expect(counter.sum <= 4 * count)
  }

  @Test func `what closes a circle is told in one order`() throws {
    // Given
    let types = RelationType.ofMeasureLife
    var (one, two) = (
      ExportInPartsTests.history("one", entry: 1, rulings: []),
      ExportInPartsTests.history("two", entry: 2, rulings: [])
    )
    one.recorded.relations = [Relation(type: .supersedes, event: two.id)]
    two.recorded.relations = types.map { Relation(type: $0, event: one.id) }
    // When
    let leftOut = try ExportPlan(HeldContent(events: [one, two]).content()).leftOut
    // Then
    #expect(
      leftOut
        == types.map(\.rawValue).sorted().compactMap(RelationType.init(rawValue:)).map {
          .circle(StatedRelation(event: two.id, type: $0, target: one.id))
        })
  }

  private final class Counter {
    var largest = 0
    var sum = 0
  }

  private static func history(_ id: String, entry: Int, rulings: [Int]) -> EventHistory {
    EventHistory(
      entry: entry,
      recorded: Event(
        id: ID(stored: id), date: edtf("2024-11-17"), type: .other, modality: .actual, title: "So it was",
        participants: [], effects: [], relations: [], place: nil, tags: [], note: nil),
      revisions: [], citations: [],
      rulings: rulings.sorted().map { RulingRecord(entry: $0, verdict: .uphold, reason: "r") })
  }
}

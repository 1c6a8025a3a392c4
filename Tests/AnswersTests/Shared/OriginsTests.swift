import Testing

@testable import Answers

@Suite struct OriginsTests {
  @Test(
    arguments: [
      ([], 0), ([["a"], ["b"]], 2), ([["a"], ["a"]], 1), ([["a", "b"], ["c"], ["b", "c"]], 1),
      ([["a", "speaker x"], ["b", "speaker x"], ["c"]], 2),
    ] as [([Set<String>], Int)])
  func `what shares a key is of one origin`(_ keys: [Set<String>], _ expected: Int) {
    #expect(Origins.count(keys) == expected)
  }
}

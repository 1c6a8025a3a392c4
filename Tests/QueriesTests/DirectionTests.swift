import PolicyModel
import Queries
import Testing

@Suite struct DirectionTests {
  private func direction(
    _ from: [AnsweredState], _ to: [AnsweredState], key: Key = .status, scale: Scale = .permission,
    stricter: Stricter? = nil
  ) -> Direction {
    Direction.of(from, to, key: key, scale: scale, stricter: stricter)
  }

  @Test func theScaleSaysWhatIsTighter() {
    #expect(direction([.stated("prohibited")], [.stated("permitted")]) == .eased)
    #expect(direction([.stated("permitted")], [.stated("restricted")]) == .tightened)
    #expect(direction([.stated("a")], [.stated("b")], scale: .open) == .changed)
  }

  @Test func numbersAreRaisedUnlessOneWayIsStricter() {
    #expect(direction([.stated("9.5")], [.stated("10")], scale: .numeric) == .raised)
    #expect(direction([.stated("10")], [.stated("9.5")], scale: .numeric) == .lowered)
    #expect(direction([.stated("9.5")], [.stated("10")], scale: .numeric, stricter: .higher) == .tightened)
    #expect(direction([.stated("9.5")], [.stated("10")], scale: .numeric, stricter: .lower) == .eased)
  }

  @Test func valuesComeAndGo() {
    #expect(direction([.unstated], [.stated("permitted")]) == .introduced)
    #expect(direction([.stated("permitted")], [.cleared]) == .ended)
    #expect(
      direction([.stated("permitted")], [.stated("permitted"), .stated("restricted")]) == .becameUncertain)
    #expect(direction([.unstated, .stated("permitted")], [.stated("permitted")]) == .becameCertain)
  }

  @Test func attributesHaveNoScale() {
    #expect(direction([.stated("prohibited")], [.stated("permitted")], key: .attribute("scope")) == .changed)
  }
}

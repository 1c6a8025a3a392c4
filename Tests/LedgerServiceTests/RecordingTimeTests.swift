import PolicyModel
import Testing

@testable import LedgerService

/// When entries are recorded, by a clock that may be wrong.
@Suite struct RecordingTimeTests {
  private static let noon = Timestamp(seconds: 1_767_225_600)

  /// What is decided where the newest entry lies so many seconds behind the clock.
  private func decide(
    newestBehind seconds: Int?, takesAhead: Bool = false, later: Int = 0
  ) throws -> RecordingTime {
    let now = RecordingTimeTests.noon
    let clock = RecorderClock(now: { Timestamp(seconds: now.seconds + later) }, takesAhead: takesAhead)
    return try RecordingTime(now, newest: seconds.map { Timestamp(seconds: now.seconds - $0) }, clock)
  }

  @Test(arguments: [nil, 0, 1, 86_400, 40_000_000])
  func `a clock at or behind which the newest entry lies is taken`(seconds: Int?) throws {
    let decided = try decide(newestBehind: seconds)
    #expect(decided.time == RecordingTimeTests.noon && decided.notices == [])
  }

  @Test(arguments: [1, 3600, 86_400])
  func `a clock that is up to a day late is told of, and the newest entry's time is taken`(seconds: Int)
    throws
  {
    let decided = try decide(newestBehind: -seconds)
    #expect(decided.time.seconds == RecordingTimeTests.noon.seconds + seconds)
    #expect(decided.notices.count == 1)
  }

  @Test(arguments: [86_401, 40_000_000])
  func `more than a day is refused unless it is asked for`(seconds: Int) throws {
    let newest = Timestamp(seconds: RecordingTimeTests.noon.seconds + seconds)
    #expect(throws: ClockProblem.newestIsAhead(newest: newest, clock: RecordingTimeTests.noon)) {
      try decide(newestBehind: -seconds)
    }
    let decided = try decide(newestBehind: -seconds, takesAhead: true)
    #expect(decided.time == newest && decided.notices.count == 1)
  }

  @Test func `what somebody else recorded while one waited says nothing of the clock`() throws {
    let decided = try decide(newestBehind: -15, later: 20)
    #expect(decided.time.seconds == RecordingTimeTests.noon.seconds + 20 && decided.notices == [])
  }
}

package import PolicyModel

/// The clock of whoever records, which may be wrong.
package struct RecorderClock: Sendable {
  package var now: @Sendable () -> Timestamp
  /// Whether entries are recorded although the newest lies more than a day ahead of the clock.
  package var takesAhead: Bool

  package init(now: @escaping @Sendable () -> Timestamp, takesAhead: Bool) {
    self.now = now
    self.takesAhead = takesAhead
  }
}

/// When entries are recorded: by the clock, but never before the newest entry, so that the order of the times is that of
/// the entries.
struct RecordingTime {
  /// How many seconds the newest entry may lie ahead of the clock.
  static let mostAhead = 86400

  let time: Timestamp
  /// What should be known of it.
  let notices: [Notice]

  /// - Parameters:
  ///   - now: what the clock said when the command began.
  ///   - clock: nil where nobody asks whether it is right.
  /// - Throws: `ClockProblem` where the newest entry lies so far ahead that it or the clock is wrong.
  init(_ now: Timestamp, newest: Timestamp?, _ clock: RecorderClock?) throws(ClockProblem) {
    guard let newest, newest > now, let clock else {
      time = max(now, newest ?? now)
      notices = []
      return
    }
    // Somebody else may have recorded while this command waited.
    let again = max(now, clock.now())
    guard newest > again else {
      time = again
      notices = []
      return
    }
    if newest.seconds - again.seconds > RecordingTime.mostAhead, !clock.takesAhead {
      throw ClockProblem.newestIsAhead(newest: newest, clock: again)
    }
    time = newest
    notices = [Notice(.clockBehind(newest: newest, clock: again), at: .none)]
  }
}

/// The clock and the ledger cannot both be right about the time.
package enum ClockProblem: BrokenRule, Hashable {
  /// The newest entry was recorded more than a day after what the clock says.
  case newestIsAhead(newest: Timestamp, clock: Timestamp)

  package var description: String {
    switch self {
    case .newestIsAhead(let newest, let clock):
      "the newest entry was recorded at \(newest), and this clock says \(clock), more than a day before: one of the two is wrong"
    }
  }

  package var hints: [Hint] {
    [
      "if it is this clock, set it and try again",
      "if it is the entry: \(give: .clockAhead); what is recorded has the entry's time until the clock is past it",
    ]
  }
}

package import EDTF
package import PolicyModel

/// What was expected, what became of it, and the record of those who said it.
package struct OutlookAnswer: Sendable {
  package var viewpoint: DatedViewpoint
  /// By the day on which they were said, then by entry.
  package var expectations: [ShownExpectation]
  /// How many there are without the limit.
  package var matching: Int
  /// How many there are of the policies, actors and speaker that are asked about, whatever became of them: those that
  /// the records count.
  package var inScope: Int
  /// How many the viewpoint sees at all.
  package var total: Int
  package var records: TrackRecords

  package init(
    viewpoint: DatedViewpoint, expectations: [ShownExpectation], matching: Int, inScope: Int, total: Int,
    records: TrackRecords
  ) {
    self.viewpoint = viewpoint
    self.expectations = expectations
    self.matching = matching
    self.inScope = inScope
    self.total = total
    self.records = records
  }
}

/// One expectation, with what became of it.
package struct ShownExpectation: Sendable {
  package var event: ShownEvent
  /// Who said it, each once; empty where only its sources are known.
  package var saidBy: [ExpectationSpeaker]
  package var time: ExpectedTime
  /// What it expects of policies; empty where that is only told by its title.
  package var values: [ExpectedValue]
  package var standing: ExpectationStanding
  /// The events that are recorded as fulfilling it, the earliest first.
  package var fulfilments: [Fulfilment]

  package init(
    event: ShownEvent, saidBy: [ExpectationSpeaker], time: ExpectedTime, values: [ExpectedValue],
    standing: ExpectationStanding, fulfilments: [Fulfilment]
  ) {
    self.event = event
    self.saidBy = saidBy
    self.time = time
    self.values = values
    self.standing = standing
    self.fulfilments = fulfilments
  }
}

/// What an expectation says that one key of one policy will be.
package struct ExpectedValue: Hashable, Sendable {
  package var effect: ShownEffect
  /// For when; nil where it does not say.
  package var days: DaySet?
  /// How the policy itself came to be so, whether or not anybody linked that to the expectation.
  package var cameTrue: Fulfilment?

  package init(effect: ShownEffect, days: DaySet?, cameTrue: Fulfilment?) {
    self.effect = effect
    self.days = days
    self.cameTrue = cameTrue
  }

  /// How sure it is by a day that it came true in its time; nil where it did not, or its time has not begun.
  func met(by day: Day) -> Certainty? {
    if let first = days?.first, first > day { return nil }
    return cameTrue?.inTime
  }
}

/// An event by which an expectation came true, and when.
package struct Fulfilment: Hashable, Sendable {
  package var event: EventBrief
  /// When it came about: of an event that sets just what was expected, from when; else the event's own date.
  package var date: EDTFDate
  /// Whether it surely had come about by the viewpoint's day, possibly, or only if a dispute is settled so.
  package var certainty: Certainty
  /// How many days before or after its time; nil where no time was said.
  package var timing: Timing?
  /// How many days after it was said.
  package var after: DayCount

  package init(event: EventBrief, date: EDTFDate, certainty: Certainty, timing: Timing?, after: DayCount) {
    self.event = event
    self.date = date
    self.certainty = certainty
    self.timing = timing
    self.after = after
  }

  /// How sure it is that it came about no later than was expected; nil where it surely did not.
  package var inTime: Certainty? {
    guard let late = timing?.late else { return certainty }
    if late.isAtLeastOne { return nil }
    return late.isNone || certainty == .contested ? certainty : .possible
  }
}

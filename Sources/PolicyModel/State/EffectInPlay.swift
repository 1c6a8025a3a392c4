package import EDTF

/// One effect as it bears on one key of one policy, seen from a viewpoint.
package struct EffectInPlay: Hashable, Sendable {
  package var event: EventID
  /// Which of its event's effects it is, from 0.
  package var ordinal: Int
  package var does: KeyOperation
  /// Whether it clears an attribute only because its event changes the status.
  package var isImpliedClear: Bool
  /// Whether its event says something of the policy's status.
  package var eventTouchesStatus: Bool
  /// The days that its start can mean.
  package var start: DaySet
  /// The days that its last day can mean; the distant future for never.
  package var until: DaySet
  /// The start as written, and its end, if it has one; the event's date where nobody has named the day.
  package var effective: EDTFDate
  package var untilWritten: EDTFDate?
  /// Whether `effective` was given, rather than taken from the event's date.
  package var isDatedApart: Bool
  /// Whether nobody has named the day on which it starts.
  package var isUndated: Bool { start.isEmpty }
  /// The events through which it starts, goes on or ends otherwise than its own event says.
  package var through: [EventID] = []
  package var eventDate: EDTFDate
  package var time: TimeOfDay?
  package var basis: Basis
  package var grade: Grade
  /// Whether a dispute that is not settled bears on it.
  package var isDisputed: Bool

  package init(
    event: EventID, ordinal: Int, does: KeyOperation, isImpliedClear: Bool, eventTouchesStatus: Bool,
    start: DaySet,
    until: DaySet, effective: EDTFDate, untilWritten: EDTFDate?, isDatedApart: Bool, eventDate: EDTFDate,
    time: TimeOfDay?, basis: Basis, grade: Grade, isDisputed: Bool
  ) {
    self.event = event
    self.ordinal = ordinal
    self.does = does
    self.isImpliedClear = isImpliedClear
    self.eventTouchesStatus = eventTouchesStatus
    self.start = start
    self.until = until
    self.effective = effective
    self.untilWritten = untilWritten
    self.isDatedApart = isDatedApart
    self.eventDate = eventDate
    self.time = time
    self.basis = basis
    self.grade = grade
    self.isDisputed = isDisputed
  }
}

/// What tells an effect from the others on its key.
struct EffectPlace: Hashable, Sendable {
  var event: EventID
  var ordinal: Int
}

extension EffectInPlay {
  /// What tells it from the others on its key, whatever days it has.
  var identity: EffectPlace { EffectPlace(event: event, ordinal: ordinal) }
}

/// The windows of an effect as its dates give them, before other effects cut them.
package struct EffectWindows: Hashable, Sendable {
  package var start: DaySet
  package var until: DaySet
  package var untilWritten: EDTFDate?

  /// Reads the windows of `effect`, recorded in an event of `date`.
  ///
  /// Of an interval given as `effective`, its start is the start and its end the until date; of an interval that is
  /// the event's own date only the start counts.
  package init(of effect: Effect, in date: EDTFDate) {
    self.init(starts: effect.starts, until: effect.until, in: date)
  }

  /// The windows of what starts so and ends so, in an event of `date`.
  package init(starts: EffectStart, until end: EDTFDate?, in date: EDTFDate) {
    let given = starts.date
    let effective = given ?? date
    let written = starts == .unknown ? DaySet.none : effective.startDays
    var last: EDTFDate.EndDays = .never
    untilWritten = nil
    if let end {
      last = end.endDays
      untilWritten = end
    } else if let given, given.isInterval {
      last = effective.endDays
      untilWritten = effective.intervalEnd
    }
    let first = written.first ?? .distantPast
    switch last {
    case .never: until = DaySet(.distantFuture)
    case .anyDay: until = DaySet(from: first, through: .distantFuture)
    case .days(let days): until = days.from(first)
    }
    start = written.through(until.last ?? .distantPast)
  }

  /// Whether no world can hold the effect, or it starts on no day that is named.
  package var isEmpty: Bool { start.isEmpty || until.isEmpty }
}

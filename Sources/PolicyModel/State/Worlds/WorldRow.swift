import EDTF

extension WorldOutcome.Run {
  /// The effect as it is in force so.
  func row(_ given: EffectInPlay, in space: WorldSpace) -> KeyCase.Row {
    var effect = given
    effect.start = DaySet(start)
    let lasting = days.last ?? max(last, start)
    effect.until = DaySet(lasting)
    if let startedBy {
      let relation = space.relations[startedBy]
      effect.effective = relation.written.startDays.contains(start) ? relation.written : EDTFDate(start)
      effect.time = effect.effective.timeOfDay
      effect.isDatedApart = true
      effect.through.append(space.events[relation.event].id)
    }
    if lasting < last {
      effect.untilWritten = EDTFDate(lasting)
    } else if let extendedBy {
      let written = space.relations[extendedBy].untilWritten
      // What prolongs may itself be prolonged.
      effect.untilWritten = written.flatMap { $0.means(last) ? $0 : nil } ?? EDTFDate(last)
      effect.through.append(space.events[space.relations[extendedBy].event].id)
    }
    return KeyCase.Row(effect: effect, active: days, isAnew: isAnew)
  }
}

extension EDTFDate {
  /// Whether a day is one of those through which something with this end lasts.
  fileprivate func means(_ last: Day) -> Bool {
    switch endDays {
    case .never: last == .distantFuture
    case .anyDay: true
    case .days(let days): days.contains(last)
    }
  }
}

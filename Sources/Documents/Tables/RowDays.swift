import EDTF
import PolicyModel

/// The days that a row tells of.
struct RowDays {
  /// The event's own.
  var date: EDTFDate
  /// When what it changes takes effect, where that is another day.
  var effective: EDTFDate?
  /// The last day on which it holds, where it has an end.
  var until: EDTFDate?
  /// The day on which it really ended, where the row tells that beside its end.
  var ended: EDTFDate?
  /// The day that stands in the event's id; nil where none is known that stays.
  var idDay: Day?

  init(date: EDTFDate, effective: EDTFDate?, until: EDTFDate?, idDay: Day?) {
    self.date = date
    self.effective = effective
    self.until = until
    self.idDay = idDay
  }

  /// Those of a change, which may have been announced on another day.
  init(from start: EDTFDate, until: EDTFDate?, announced: EDTFDate?) {
    date = announced ?? start
    effective = date == start ? nil : start
    self.until = until
    idDay = start.latest.day ?? start.earliest.day ?? Day(0)
  }

  init(date: EDTFDate) {
    self.init(from: date, until: nil, announced: nil)
  }

  /// The last day on which it really held, as far as that is known.
  var lastDay: EDTFDate? { ended ?? until }

  /// The end that was planned, where it came otherwise.
  var plannedEnd: EDTFDate? { ended == nil || until == ended ? nil : until }

  /// From when it holds.
  var start: EDTFDate { effective ?? date }
}

extension EDTFDate {
  /// The day, where it means just one.
  var oneDay: Day? { earliest.day == latest.day ? earliest.day : nil }
}

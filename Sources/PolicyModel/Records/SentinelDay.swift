package import EDTF

/// A day that programs write where they have none: it was copied, and nobody meant it.
package struct SentinelDay: Hashable, Sendable {
  /// The day as it was written, within a longer date or alone.
  package var text: String
  package var stands: Meaning
  /// Whether nobody can have meant it; else it may be a day like any other, such as 1970-01-01.
  package var isSure: Bool

  /// What it stands for.
  package enum Meaning: Hashable, Sendable {
    /// Without end.
    case never
    /// Not given.
    case nothing
  }

  /// The first of the days in a date that is one.
  package init?(in date: EDTFDate) {
    let parts = date.isInterval ? [date.intervalStart, date.intervalEnd].compactMap { $0 } : [date]
    guard let found = parts.lazy.compactMap(SentinelDay.init(single:)).first else { return nil }
    self = found
  }

  private init?(single date: EDTFDate) {
    if let last = date.latest.day, last.year >= SentinelDay.farOff {
      self.init(text: date.text, stands: .never, isSure: last.year >= SentinelDay.beyondAll)
      return
    }
    // Only an exact day: a year or a century is written by people.
    guard let day = date.earliest.day, date.latest.day == day else { return nil }
    let written = day.description
    if SentinelDay.impossible.contains(written) {
      self.init(text: date.text, stands: .nothing, isSure: true)
    } else if SentinelDay.ends.contains(written) {
      self.init(text: date.text, stands: .never, isSure: false)
    } else if SentinelDay.beginnings.contains(written) {
      self.init(text: date.text, stands: .nothing, isSure: false)
    } else {
      return nil
    }
  }

  private init(text: String, stands: Meaning, isSure: Bool) {
    self.text = text
    self.stands = stands
    self.isSure = isSure
  }

  /// The year from which on no policy is dated, and the one from which on nobody can have meant it.
  private static let farOff = 2200
  private static let beyondAll = 2900

  /// What a date of zeros becomes (the 30th of the 11th month before the year 0 or 3), and where the dates of programs
  /// begin.
  private static let impossible: Set<String> = [
    "0002-11-30", "-0001-11-30", "0000-01-01", "0001-01-01", "0001-01-03", "-4712-01-01", "1677-09-21",
    "1677-09-22",
  ]

  /// The same, where something may have happened on that day too.
  private static let beginnings: Set<String> = [
    "0100-01-01", "1000-01-01", "1111-11-11", "1601-01-01", "1753-01-01", "1858-11-17", "1899-12-30",
    "1899-12-31", "1900-01-01", "1904-01-01", "1970-01-01",
  ]

  /// Where clocks stop, and what stands for "long".
  private static let ends: Set<String> = ["2038-01-19", "2079-06-06", "2099-12-31", "2100-01-01"]
}

/// A date that a record holds, and what it is there.
package struct WrittenDate: Hashable, Sendable {
  /// What it is, as people call it: `date`, `until`, `reported`.
  package var field: String
  package var date: EDTFDate

  package init(_ field: String, _ date: EDTFDate) {
    self.field = field
    self.date = date
  }

  /// The sentinel day that stands in it.
  package var sentinel: SentinelDay? { SentinelDay(in: date) }
}

extension Event {
  /// Its own date, and those of its effects.
  package var writtenDates: [WrittenDate] {
    [WrittenDate("date", date)] + effects.flatMap(\.writtenDates)
  }
}

extension Effect {
  /// From when and until when, as far as that is given.
  package var writtenDates: [WrittenDate] {
    [effective.map { WrittenDate("effective", $0) }, until.map { WrittenDate("until", $0) }]
      .compactMap { $0 }
  }
}

extension Citation {
  /// When it was reported.
  package var writtenDates: [WrittenDate] { reported.map { [WrittenDate("reported", $0)] } ?? [] }
}

extension Actor {
  /// When it was, when it had its names and what it belonged to when.
  package var writtenDates: [WrittenDate] {
    [life.founded.map { WrittenDate("founded", $0) }, life.dissolved.map { WrittenDate("dissolved", $0) }]
      .compactMap { $0 }
      + life.successors.compactMap { succession in
        succession.on.map { WrittenDate("succeeded by \(succession.actor)", $0) }
      }
      + memberships.compactMap { membership in
        membership.during.map { WrittenDate("\(membership.kind.rawValue) \(membership.of)", $0) }
      }
      + aliases.compactMap { alias in alias.during.map { WrittenDate("alias \(alias.name)", $0) } }
  }
}

extension Source {
  /// When it was published and read.
  package var writtenDates: [WrittenDate] {
    [published.map { WrittenDate("published", $0) }, accessed.map { WrittenDate("accessed", $0) }]
      .compactMap { $0 }
  }
}

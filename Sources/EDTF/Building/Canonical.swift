extension EDTFDate {
  /// The same date in the one way that this module writes what is built in code.
  ///
  /// A qualifier of the whole date stands at its end (`?2024` is `2024?`), one of a part only as far left as it
  /// must; the offsets of times are `Z` or have minutes; an exponent is as large as it can be (`Y1700E5` is `Y17E7`).
  /// Level, bounds and meaning stay as they are.
  public var canonical: EDTFDate {
    let text =
      switch form {
      case .day(let day): day.description
      case .dateTime(let day, let time): "\(day)T\(time.canonical)"
      case .single(let date): date.canonical
      case .interval(let interval): interval.canonical
      case .set(let set): set.canonical
      }
    return text == self.text ? self : EDTFDate(text: text, form: form)
  }
}

extension TimeOfDay {
  fileprivate var canonical: String {
    // A leap second belongs to the minute that it ends; of the last minute of a day it has no other name.
    let minutes = min(secondsFromMidnight / 60, 1439)
    let clock = [minutes / 60, minutes % 60, secondsFromMidnight - minutes * 60]
    let text = clock.map { padded($0, to: 2) }.joined(separator: ":")
    guard let offsetSeconds else { return text }
    if offsetSeconds == 0 { return text + "Z" }
    let offset = abs(offsetSeconds) / 60
    return text + (offsetSeconds < 0 ? "-" : "+") + padded(offset / 60, to: 2) + ":"
      + padded(offset % 60, to: 2)
  }
}

extension IntervalForm {
  fileprivate var canonical: String {
    func end(_ end: Endpoint, isStart: Bool) -> String {
      switch end {
      case .open: ".."
      case .blank: ""
      case .date(let date, let open):
        (open && isStart ? ".." : "") + date.canonical + (open && !isStart ? ".." : "")
      }
    }
    return end(start, isStart: true) + "/" + end(self.end, isStart: false)
  }
}

extension SetForm {
  fileprivate var canonical: String {
    let texts = members.map { member in
      switch member {
      case .date(let date): date.canonical
      case .range(let first, let last): "\(first.canonical)..\(last.canonical)"
      case .through(let date): "..\(date.canonical)"
      case .from(let date): "\(date.canonical).."
      }
    }
    let inside = texts.joined(separator: ",")
    return kind == .oneOf ? "[\(inside)]" : "{\(inside)}"
  }
}

extension SingleDate {
  /// The date with its qualifiers where they are canonically.
  package var canonical: String {
    let components = [year.written] + [month, day].compactMap { $0 }.map(\.written)
    if marks.allSatisfy({ $0 == yearMarks }) { return components.joined(separator: "-") + yearMarks.written }
    var text = ""
    for (index, (component, mark)) in zip(components, marks).enumerated() {
      if index > 0 { text += "-" }
      // On the right of the year a qualifier covers the year alone.
      text += index == 0 ? component + mark.written : mark.written + component
    }
    // Year and month that are qualified alike share theirs, on the right of the month.
    if marks.count == 3, yearMarks == monthMarks {
      return "\(components[0])-\(components[1])\(yearMarks.written)-\(dayMarks.written)\(components[2])"
    }
    return text
  }
}

extension Qualifiers {
  /// As EDTF writes them.
  package var written: String {
    switch self {
    case []: ""
    case .uncertain: "?"
    case .approximate: "~"
    default: "%"
    }
  }
}

extension TwoDigits {
  fileprivate var written: String {
    (tens.map { String($0) } ?? "X") + (ones.map { String($0) } ?? "X")
  }
}

extension Year {
  fileprivate var written: String {
    let sign = value < 0 ? "-" : ""
    let digits = padded(abs(value), to: 4)
    switch notation {
    case .plain:
      let open = digits.enumerated().map { unknown & (1 << (3 - $0)) != 0 ? "X" : $1 }
      return sign + String(open)
    case .letter: return "Y\(value)"
    case .exponent:
      var (rest, exponent) = (value, 0)
      while rest % 10 == 0 { (rest, exponent) = (rest / 10, exponent + 1) }
      return "Y\(rest)E\(exponent)"
    case .significant:
      var (power, known) = (1, digits.utf8.count)
      while power < highest - lowest + 1 { (power, known) = (power * 10, known - 1) }
      return (abs(value) > 9999 ? "Y" : "") + "\(sign)\(digits)S\(known)"
    }
  }
}

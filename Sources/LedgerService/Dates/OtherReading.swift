import EDTFEnglish
package import EDTF

/// What a text that is EDTF may be meant to say besides.
package enum OtherReading {
  /// `“2001-21” is EDTF for spring 2001 …`; nil where it can mean nothing else, or is a month, as everybody writes it.
  package static func words(_ text: String, _ date: EDTFDate) -> String? {
    let others = Phrase.otherReadings(of: text)
    guard others.count == 2, !others.contains(date), !isMonth(date) else { return nil }
    return
      "“\(text)” is \(date.inEnglish()), \(days(date)), as EDTF has it; if \(others[0].inEnglish()) is meant, write "
      + "\(others[0]) (it lasted) or \(others[1]) (once)"
  }

  private static func isMonth(_ date: EDTFDate) -> Bool {
    guard let first = date.earliest.day, let last = date.latest.day else { return false }
    return first.year == last.year && first.month == last.month
  }

  private static func days(_ date: EDTFDate) -> String {
    guard let first = date.earliest.day, let last = date.latest.day else { return "" }
    return "\(first) to \(last)"
  }
}

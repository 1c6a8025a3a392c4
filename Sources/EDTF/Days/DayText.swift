extension Day: CustomStringConvertible {
  /// `2024-11-17`; years beyond four digits are written out (`170000002-01-01`), the distant ends as `..`.
  public var description: String {
    if self <= .distantPast || self >= .distantFuture { return ".." }
    let (year, month, day) = GregorianCalendar.civil(number)
    if (0...9999).contains(year) {
      return String(unsafeUninitializedCapacity: 10) { bytes in
        PlainDay.write(year: year, month: month, day: day, to: bytes)
        return 10
      }
    }
    return "\(year < 0 ? "-" : "")\(padded(abs(year), to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A number that is not negative, with zeros before it up to the width.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension Parser {
  /// `A/B`: from A to B, either of which may be open (`..`) or blank, but not both.
  mutating func parseInterval(slash: Int) throws(EDTFError) -> IntervalForm {
    let whole = cursor.end
    cursor.end = slash
    let start = try parseStart()
    cursor.end = whole
    cursor.at = slash + 1
    if let second = cursor.index(of: "/") {
      throw cursor.error("an interval has one slash", at: second)
    }
    let end = try parseEnd()
    guard cursor.isAtEnd else { throw endOfEnd("nothing more") }
    switch (start, end) {
    case (.date(let from, _), .date(let until, _)):
      if from.first > until.last {
        let (first, last) = (cursor.written(0, slash), cursor.written(slash + 1, whole))
        throw cursor.error("the end \(last) is before the start \(first)", at: slash + 1)
      }
    case (.date, _), (_, .date): break
    default: throw cursor.error("an interval needs a date on at least one side of the slash", at: 0)
    }
    return IntervalForm(start: start, end: end)
  }

  private mutating func parseStart() throws(EDTFError) -> IntervalForm.Endpoint {
    if cursor.isAtEnd { return .blank }
    let isOpen = cursor.skipDots()
    if cursor.isAtEnd { return .open }
    let date = try parseDate()
    guard cursor.isAtEnd else { throw endOfEnd("the slash") }
    return .date(date, open: isOpen)
  }

  private mutating func parseEnd() throws(EDTFError) -> IntervalForm.Endpoint {
    if cursor.isAtEnd { return .blank }
    if cursor.skipDots() {
      guard cursor.isAtEnd else { throw cursor.expected("nothing after the open end /..") }
      return .open
    }
    let date = try parseDate()
    return .date(date, open: cursor.skipDots())
  }

  /// Why an end of an interval does not stop here.
  private func endOfEnd(_ what: String) -> EDTFError {
    if cursor.next == UInt8(ascii: "T") {
      return cursor.error("an interval cannot contain times")
    }
    return cursor.expected(what)
  }
}

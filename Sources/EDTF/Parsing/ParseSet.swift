extension Parser {
  /// `[a,b..c]`, one of these, or `{a,b..c}`, all of them; the first may be `..d`, the last `d..`.
  mutating func parseSet() throws(EDTFError) -> SetForm {
    let kind: SetForm.MemberChoice = cursor.next == UInt8(ascii: "[") ? .oneOf : .allOf
    let closing: Unicode.Scalar = kind == .oneOf ? "]" : "}"
    cursor.at += 1
    var members: [SetForm.Element] = []
    repeat {
      if case .from = members.last { throw cursor.error("only the last of a set can be open (d..)") }
      members.append(try parseMember(isFirst: members.isEmpty))
    } while cursor.skip(",")
    guard cursor.skip(closing) else { throw endOfMember(closing) }
    guard cursor.isAtEnd else { throw cursor.expected("nothing after the closing \(closing)") }
    return SetForm(kind: kind, members: members)
  }

  private mutating func parseMember(isFirst: Bool) throws(EDTFError) -> SetForm.Element {
    let start = cursor.at
    if cursor.skipDots() {
      guard isFirst else { throw cursor.error("only the first of a set can be open (..d)", at: start) }
      return .through(try parseDate())
    }
    let first = try parseDate()
    let dots = cursor.at
    guard cursor.skipDots() else { return .date(first) }
    guard let next = cursor.next, ![",", "]", "}"].contains(Unicode.Scalar(next)) else { return .from(first) }
    let last = try parseDate()
    guard first.precision == last.precision else {
      throw cursor.error("both ends of a range must be of the same kind: days, months, years …", at: dots + 2)
    }
    guard first.first <= last.last else {
      let (from, through) = (cursor.written(start, dots), cursor.written(dots + 2, cursor.at))
      throw cursor.error("the end \(through) is before the start \(from)", at: dots + 2)
    }
    return .range(first, last)
  }

  /// Why a member of a set does not stop here.
  private func endOfMember(_ closing: Unicode.Scalar) -> EDTFError {
    switch cursor.next {
    case UInt8(ascii: "T"): cursor.error("a set cannot contain times")
    case UInt8(ascii: "/"): cursor.error("a set cannot contain intervals: write a range as a..b")
    case UInt8(ascii: " "): cursor.error("a set cannot contain spaces")
    default: cursor.expected("a comma, .. or \(closing)")
    }
  }
}

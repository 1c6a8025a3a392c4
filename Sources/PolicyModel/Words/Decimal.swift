/// A decimal number of any length, in its one spelling: 3, 3.0 and 03.00 are all `3`.
package struct Decimal: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let isNegative: Bool
  private let whole: String
  private let fraction: String

  /// Reads digits with an optional sign and one point; nil for anything else.
  package init?(_ written: String) {
    var rest = Substring(written)
    let negative = rest.first == "-"
    if negative || rest.first == "+" { rest = rest.dropFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = parts.first, written.utf8.count <= 1000 else { return nil }
    let tail = parts.count > 1 ? parts[1] : ""
    let digits = { (part: Substring) in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard digits(head), digits(tail), !(head.isEmpty && tail.isEmpty), parts.count == 1 || !tail.isEmpty
    else {
      return nil
    }
    let wholePart = String(head.drop { $0 == "0" })
    var fractionPart = String(tail)
    while fractionPart.last == "0" { fractionPart.removeLast() }
    whole = wholePart.isEmpty ? "0" : wholePart
    fraction = fractionPart
    isNegative = negative && !(whole == "0" && fraction.isEmpty)
  }

  package var description: String {
    (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  package static func < (a: Decimal, b: Decimal) -> Bool {
    guard a.isNegative == b.isNegative else { return a.isNegative }
    return a.isNegative ? magnitude(b, below: a) : magnitude(a, below: b)
  }

  private static func magnitude(_ a: Decimal, below b: Decimal) -> Bool {
    if a.whole.utf8.count != b.whole.utf8.count { return a.whole.utf8.count < b.whole.utf8.count }
    if a.whole != b.whole { return a.whole < b.whole }
    return a.fraction < b.fraction
  }
}

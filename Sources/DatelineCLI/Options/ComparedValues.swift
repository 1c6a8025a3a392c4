/// The values of an option for the two viewpoints that a diff compares: `A..B`, or one for both.
struct ComparedValues<Value> {
  var from: Value
  var to: Value

  static func of(_ text: String?) -> ComparedValues<String?> where Value == String? {
    guard let text else { return ComparedValues<String?>(from: nil, to: nil) }
    guard let dots = text.firstRange(ofDots: ()) else { return ComparedValues<String?>(from: text, to: text) }
    let (a, b) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    return ComparedValues<String?>(from: a.isEmpty ? nil : a, to: b.isEmpty ? nil : b)
  }

  func map<Other>(_ transform: (Value) throws -> Other) rethrows -> ComparedValues<Other> {
    ComparedValues<Other>(from: try transform(from), to: try transform(to))
  }
}

extension String {
  /// Where the two dots are that part two sides.
  fileprivate func firstRange(ofDots: Void) -> Range<String.Index>? {
    var index = startIndex
    while let dot = self[index...].firstIndex(of: ".") {
      let next = self.index(after: dot)
      if next < endIndex, self[next] == "." { return dot..<self.index(after: next) }
      index = next
    }
    return nil
  }
}

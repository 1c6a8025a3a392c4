extension UInt8 {
  /// Whether it is an ASCII digit.
  package var isDigit: Bool { (48...57).contains(self) }
}

extension StringProtocol {
  /// Whether there is nothing but ASCII digits in it.
  package var isDigits: Bool { utf8.allSatisfy(\.isDigit) }
}

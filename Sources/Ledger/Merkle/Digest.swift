/// A SHA-256 digest: 32 bytes, kept without an allocation.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  // Big-endian words: the first byte is the highest of `a`.
  let a: UInt64
  let b: UInt64
  let c: UInt64
  let d: UInt64

  /// Takes 32 bytes; nil for any other number of them.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var words = Words()
    for (offset, byte) in bytes.enumerated() { words.put(byte, at: offset) }
    self.init(words)
  }

  /// Reads 64 hexadecimal digits of either case; nil for anything else.
  package init?(hex: some StringProtocol) {
    let digits = hex.utf8
    guard digits.count == 64 else { return nil }
    var words = Words()
    var high: UInt8 = 0
    for (offset, digit) in digits.enumerated() {
      guard let value = Self.value(ofDigit: digit) else { return nil }
      if offset.isMultiple(of: 2) {
        high = value << 4
      } else {
        words.put(high | value, at: offset / 2)
      }
    }
    self.init(words)
  }

  /// Takes 32 bytes as they lie in memory; nil for any other number of them.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 32 else { return nil }
    self.init(raw: bytes)
  }

  init(raw: UnsafeRawBufferPointer) {
    precondition(raw.count == 32)
    a = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    b = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    c = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
    d = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
  }

  private init(_ words: Words) {
    a = words.a
    b = words.b
    c = words.c
    d = words.d
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(32)
    append(to: &out)
    return out
  }

  /// Adds the 32 bytes to others.
  package func append(to bytes: inout [UInt8]) {
    for word in [a, b, c, d] {
      withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// 64 hexadecimal digits in lower case.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(64)
    for byte in bytes {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  package var description: String { hex }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }

  private struct Words {
    var a: UInt64 = 0
    var b: UInt64 = 0
    var c: UInt64 = 0
    var d: UInt64 = 0

    mutating func put(_ byte: UInt8, at offset: Int) {
      let shifted = UInt64(byte) << UInt64(56 - 8 * (offset % 8))
      switch offset / 8 {
      case 0: a |= shifted
      case 1: b |= shifted
      case 2: c |= shifted
      default: d |= shifted
      }
    }
  }
}

extension JSONParser {
  /// Reads a string; the opening quote is at hand.
  mutating func string() throws(JSONError) -> String {
    place += 1
    let start = place
    var isASCII = true
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        defer { place += 1 }
        return try text(bytes[start..<place], from: start, isASCII: isASCII)
      case UInt8(ascii: "\\"):
        return try escaped(from: start, isASCII: isASCII)
      case 0..<0x20: throw controlCharacter()
      case 0x80...: isASCII = false
      default: break
      }
      place += 1
    }
    throw unfinished(start)
  }

  /// Goes on with a string in which there are escapes; the first one is at hand.
  private mutating func escaped(from start: Int, isASCII: Bool) throws(JSONError) -> String {
    var isASCII = isASCII
    var out = Array(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        defer { place += 1 }
        return try text(out[...], from: start, isASCII: isASCII)
      case UInt8(ascii: "\\"):
        let scalar = try escape()
        if scalar.isASCII {
          out.append(UInt8(scalar.value))
        } else {
          isASCII = false
          out.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
      case 0..<0x20: throw controlCharacter()
      default:
        if byte >= 0x80 { isASCII = false }
        out.append(byte)
        place += 1
      }
    }
    throw unfinished(start)
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = place
    place += 1
    defer { place += 1 }
    switch next {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(start)
    default: throw error("after \\ comes one of \" \\ / b f n r t u", at: start)
    }
  }

  /// Reads `uXXXX`, or a pair of them; stays on the last digit.
  private mutating func unicodeEscape(_ start: Int) throws(JSONError) -> Unicode.Scalar {
    let unit = try hexadecimal(start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if UTF16.isLeadSurrogate(unit),
      bytes[place...].dropFirst().starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    {
      place += 2
      let low = try hexadecimal(start)
      let offset = UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF)
      if UTF16.isTrailSurrogate(low), let scalar = Unicode.Scalar(0x10000 + offset) { return scalar }
    }
    throw error("half of a surrogate pair stands alone", at: start)
  }

  private mutating func hexadecimal(_ start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      place += 1
      switch next {
      case 0x30...0x39: unit = unit << 4 | UInt16(next - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt16(next - 0x41 + 10)
      case 0x61...0x66: unit = unit << 4 | UInt16(next - 0x61 + 10)
      default: throw error("after \\u come four hexadecimal digits", at: start)
      }
    }
    return unit
  }

  private func text(
    _ utf8: ArraySlice<UInt8>, from start: Int, isASCII: Bool
  ) throws(JSONError) -> String {
    let text = String(decoding: utf8, as: UTF8.self)
    // Decoding repairs what is not UTF-8, and so gives other bytes.
    if !isASCII, !text.utf8.elementsEqual(utf8) { throw error("this text is not UTF-8", at: start) }
    return text
  }

  private func controlCharacter() -> JSONError {
    error("a line break, tab or other control character in a text needs an escape such as \\n")
  }

  private func unfinished(_ start: Int) -> JSONError {
    error("this text has no closing double quote", at: start - 1)
  }
}

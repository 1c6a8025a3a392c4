import JSON
import PolicyModel

/// A text as a YAML scalar: plain where every reader of YAML 1.1 and 1.2 takes it for this very text, else in double
/// quotes, with everything escaped that a reader could not see.
enum YAMLText {
  /// - Parameter inFlow: whether it stands in brackets or braces, where less may be plain.
  static func append(_ text: String, inFlow: Bool, to out: inout [UInt8]) {
    if isPlain(text, inFlow: inFlow), !YAMLAmbiguity.isTakenForMore(text) {
      out.append(contentsOf: text.utf8)
    } else {
      appendQuoted(text, to: &out)
    }
  }

  /// A date: a plain day stands plain, though YAML 1.1 has a type for it.
  static func append(date text: String, inFlow: Bool, to out: inout [UInt8]) {
    if text.utf8.count == 10, YAMLAmbiguity.isTimestamp(Array(text.utf8)) {
      out.append(contentsOf: text.utf8)
    } else {
      append(text, inFlow: inFlow, to: &out)
    }
  }

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      guard previous == nil ? startsPlain(scalar) : continuesPlain(scalar, inFlow: inFlow) else {
        return false
      }
      if scalar == "#", previous == " " { return false }
      if scalar == " ", previous == ":" { return false }
      previous = scalar
    }
    return previous != nil && previous != " " && previous != ":"
  }

  private static func startsPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "(", "/", "$": true
    case _ where scalar.isASCII: false
    default: isVisible(scalar)
    }
  }

  private static func continuesPlain(_ scalar: Unicode.Scalar, inFlow: Bool) -> Bool {
    switch scalar {
    case ",", "[", "]", "{", "}", ":", "?", "\"", "'": !inFlow
    case " "..."~": true
    case _ where scalar.isASCII: false
    default: isVisible(scalar)
    }
  }

  /// Letters, marks, digits, signs; no other space than the common one, which is at none of the ends.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: !HiddenScalars.contains(scalar)
    }
  }

  private static func appendQuoted(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out.append(contentsOf: "\\\"".utf8)
      case "\\": out.append(contentsOf: "\\\\".utf8)
      case "\n": out.append(contentsOf: "\\n".utf8)
      case "\t": out.append(contentsOf: "\\t".utf8)
      case "\r": out.append(contentsOf: "\\r".utf8)
      case " "..."~": out.append(UInt8(scalar.value))
      case _ where mustEscape(scalar): appendEscape(scalar, to: &out)
      default: out.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    HiddenScalars.contains(scalar) || scalar.properties.generalCategory == .unassigned
  }

  private static func appendEscape(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let length = scalar.value > 0xFFFF ? 8 : 4
    out.append(contentsOf: (length == 8 ? "\\U" : "\\u").utf8)
    out.append(contentsOf: String(repeating: "0", count: length - digits.count).utf8)
    out.append(contentsOf: digits.utf8)
  }
}

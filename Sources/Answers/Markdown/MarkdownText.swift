/// Makes text safe to stand in Markdown: what it says is shown, and nothing of it is markup, HTML or a hidden control.
enum MarkdownText {
  /// Spans in a row; bold where they are bold.
  static func inline(_ spans: [Span]) -> String {
    let text = spans.reduce(into: "") { $0 += inline($1) }
    return guardingStart(text)
  }

  /// A text of unknown origin.
  static func inline(_ text: String) -> String { inline([Span(text)]) }

  /// A link, where the address is one of the web; else nil.
  static func link(_ label: String, to url: String?) -> String? {
    guard let url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
    return "[\(escaped(SafeText.line(label)))](<\(encoded(url))>)"
  }

  /// A text as code, between as many backticks as it does not have itself: in there nothing is markup.
  static func code(_ text: String) -> String {
    let line = SafeText.line(text)
    let runs = line.split { $0 != "`" }.map(\.count)
    let ticks = String(repeating: "`", count: (runs.max() ?? 0) + 1)
    let room = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    return ticks + room + line + room + ticks
  }

  private static func inline(_ span: Span) -> String {
    let text = escaped(WritingDirection.isolated(span.text))
    switch span.ink {
    case .bold, .heading:
      let isBare = span.text.first?.isWhitespace != false || span.text.last?.isWhitespace != false
      return isBare ? text : "**\(text)**"
    case .plain, .dim, .link, .eased, .tightened, .uncertain: return text
    }
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        out += "\\"
        out.unicodeScalars.append(scalar)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Keeps what a line begins with from making it a heading, a list, a quote or a rule.
  private static func guardingStart(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    if ["#", "+", "-", "="].contains(first) { return "\\" + text }
    let rest = text.drop { $0.isASCII && $0.isNumber }
    if rest.startIndex > text.startIndex, let mark = rest.first, mark == "." || mark == ")" {
      return text[..<rest.startIndex] + "\\" + rest
    }
    return text
  }

  /// The address with every byte encoded that could end it, or that hides.
  private static func encoded(_ url: String) -> String {
    var out = ""
    for byte in url.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~:/?#@!$&'*+,;=%".utf8.contains(byte): out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return out
  }
}

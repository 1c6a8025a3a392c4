import Yams

/// Finds an anchor before anything is composed, so that no alias is ever expanded.
///
/// The parser gives only composed trees, in which an alias is what it stands for; a few lines of aliases to aliases
/// can stand for more than any memory holds. So a text with an ampersand is first read with each ampersand made a
/// grave accent, which may stand within any text, but starts nothing in YAML: where an anchor was there is now an
/// error, and where there is none no alias can mean anything.
enum YAMLAnchors {
  /// Where the first anchor stands, if there is one. Other faults are left for the real reading to find.
  static func first(in bytes: ArraySlice<UInt8>) throws -> Spot? {
    let ampersand = UInt8(ascii: "&")
    guard bytes.contains(ampersand) else { return nil }
    let probe = String(decoding: bytes.lazy.map { $0 == ampersand ? UInt8(ascii: "`") : $0 }, as: UTF8.self)
    do {
      let parser = try Yams.Parser(yaml: probe, resolver: .basic, encoding: .utf8)
      while try parser.nextRoot() != nil {}
      return nil
    } catch YamlError.scanner(_, _, let mark, _) {
      let spot = Spot(line: mark.line, column: mark.column)
      return scalar(at: spot, in: bytes) == "&" ? spot : nil
    } catch {
      return nil
    }
  }

  private static func scalar(at spot: Spot, in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var line = 1
    var column = 1
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if line == spot.line, column == spot.column { return scalar }
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        line += 1
        column = 1
      default: column += 1
      }
      previous = scalar
    }
    return nil
  }
}

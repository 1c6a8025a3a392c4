/// How an id is made of words: what it cannot hold becomes `-`.
package enum Slug {
  /// An id's text made of `words`: lower case, common Latin letters without their marks, runs of anything else
  /// as one `-`, cut at a word's end before `longest` characters. Empty where nothing of it can be kept.
  package static func make(_ words: String, longest: Int) -> String {
    var slug: [UInt8] = []
    for scalar in words.unicodeScalars {
      if let plain = plainLetters(scalar) {
        slug.append(contentsOf: plain.utf8)
      } else if isMark(scalar) {
        continue
      } else if let last = slug.last, last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
    }
    if slug.count > longest {
      let cut = slug[..<longest]
      let whole =
        slug[longest] == UInt8(ascii: "-") ? cut : cut[..<(cut.lastIndex(of: UInt8(ascii: "-")) ?? longest)]
      slug = Array(whole)
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  private static func plainLetters(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "0"..."9": return String(scalar)
      case "A"..."Z": return String(UnicodeScalar(UInt8(scalar.value) + 32))
      default: return nil
      }
    }
    guard (0xC0...0x17F).contains(scalar.value) else { return nil }
    return Folded.plainLatin(scalar)
  }
}

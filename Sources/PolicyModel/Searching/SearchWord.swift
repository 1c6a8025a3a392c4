/// The words of a text as they are searched: folded as names are, so that "Élysée's" holds "elysee" and "s".
package enum SearchWord {
  /// A word and where it stands in the text.
  package struct WordPosition: Hashable, Sendable {
    package var word: String
    package var range: Range<String.Index>
  }

  /// The words in their order. Letters and digits make words; each ideograph and kana is a word by itself, for nothing
  /// stands between words in those scripts; marks and what has no width belong to the word that they stand in.
  package static func places(in text: String) -> [WordPosition] {
    var found: [WordPosition] = []
    var word = ""
    var start = text.startIndex
    let scalars = text.unicodeScalars
    func end(_ place: String.Index) {
      if !word.isEmpty { found.append(WordPosition(word: word, range: start..<place)) }
      word = ""
    }
    var place = scalars.startIndex
    while place < scalars.endIndex {
      let scalar = scalars[place]
      let next = scalars.index(after: place)
      switch part(scalar) {
      case .letter:
        if word.isEmpty { start = place }
        fold(scalar, into: &word)
      case .wordByItself:
        end(place)
        found.append(WordPosition(word: String(scalar), range: place..<next))
      case .gap: end(place)
      case .nothing: break
      }
      place = next
    }
    end(scalars.endIndex)
    return found
  }

  /// The words alone.
  package static func all(in text: String) -> [String] {
    places(in: text).map(\.word)
  }

  private enum Part {
    case letter
    case wordByItself
    case gap
    case nothing
  }

  private static func part(_ scalar: Unicode.Scalar) -> Part {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .letter
    case 0...0x7F, 0x200B: return .gap
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: return .wordByItself
    default: break
    }
    let properties = scalar.properties
    if properties.isIdeographic { return .wordByItself }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return .nothing
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      return .letter
    default: return .gap
    }
  }

  private static func fold(_ scalar: Unicode.Scalar, into word: inout String) {
    if scalar.isASCII {
      let small = (0x41...0x5A).contains(scalar.value) ? UInt8(scalar.value) + 32 : UInt8(scalar.value)
      word.unicodeScalars.append(Unicode.Scalar(small))
    } else if let plain = Folded.plainLatin(scalar) {
      word += plain
    } else {
      // What a capital with a mark becomes may bring a mark along, which counts for nothing elsewhere too.
      for small in scalar.properties.lowercaseMapping.unicodeScalars
      where small.properties.generalCategory != .nonspacingMark {
        word.unicodeScalars.append(small)
      }
    }
  }
}

import EDTF

/// `17 or 19 Nov 2024`, `April and November 2024`, `spring/summer 2024`: one of these dates, or all of them.
enum Lists {
  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    let phrase =
      ["either", "both", "in", "on"].contains(phrase.words.first?.plain) ? phrase.dropping(1) : phrase
    for (joint, opening, closing) in [("or", "[", "]"), ("and", "{", "}")] {
      guard phrase.words.contains(where: { $0.plain == joint }), let texts = try members(phrase, joint)
      else { continue }
      return try phrase.date(opening + texts.joined(separator: ",") + closing)
    }
    guard phrase.words.contains(where: { $0.plain == "/" }), let texts = try members(phrase, "/"),
      texts.count == 2
    else {
      return nil
    }
    let once = try phrase.date("[\(texts.joined(separator: ","))]")
    guard let lasted = try? EDTFDate(texts.joined(separator: "/")) else { return once }
    return try phrase.ranging(
      lasted: [("it lasted, \(lasted)", lasted)], once: ("it was in one of them, \(once)", once))
  }

  /// Each date's EDTF. Commas part them too, unless what is between the joints makes dates as it is.
  private static func members(_ phrase: TokenizedPhrase, _ joint: String) throws(PhraseError) -> [String]? {
    let parts = phrase.words.split { $0.plain == joint }.map { phrase.with($0) }
    guard parts.count > 1 else { return nil }
    let finer = parts.flatMap { part in
      var pieces: [[Token]] = []
      for word in part.words {
        if pieces.isEmpty || word.isAfterComma && (word.year == nil || isYear(pieces[pieces.count - 1])) {
          pieces.append([word])
        } else {
          pieces[pieces.count - 1].append(word)
        }
      }
      return pieces.map { part.with($0) }
    }
    for pieces in finer.count == parts.count ? [parts] : [finer, parts] {
      if let texts = try texts(of: SharedParts.all(pieces), isLast: pieces.count == parts.count) {
        return texts
      }
    }
    return nil
  }

  private static func texts(of parts: [TokenizedPhrase], isLast: Bool) throws(PhraseError) -> [String]? {
    var texts: [String] = []
    for part in parts {
      let date: EDTFDate?
      do {
        date = try part.lenientOperand()
      } catch {
        if isLast { throw error }
        return nil
      }
      guard let date else { return nil }
      if date.isSingle {
        texts.append(date.text)
      } else if date.isOnce {
        texts.append(String(date.text.dropFirst().dropLast()))
      } else {
        return nil
      }
    }
    return texts
  }

  private static func isYear(_ words: [Token]) -> Bool {
    words.count == 1 && words[0].year != nil
  }
}

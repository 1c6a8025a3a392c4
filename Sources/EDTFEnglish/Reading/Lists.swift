import EDTF

/// `17 or 19 Nov 2024`, `April and November 2024`, `spring/summer 2024`: one of these dates, or all of them.
enum Lists {
  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    let wording =
      ["either", "both", "in", "on"].contains(wording.words.first?.plain) ? wording.dropping(1) : wording
    for (joint, opening, closing) in [("or", "[", "]"), ("and", "{", "}")] {
      guard wording.words.contains(where: { $0.plain == joint }), let texts = try members(wording, joint)
      else { continue }
      return try wording.date(opening + texts.joined(separator: ",") + closing)
    }
    guard wording.words.contains(where: { $0.plain == "/" }), let texts = try members(wording, "/"),
      texts.count == 2
    else {
      return nil
    }
    let once = try wording.date("[\(texts.joined(separator: ","))]")
    guard let lasted = try? EDTFDate(texts.joined(separator: "/")) else { return once }
    return try wording.ranging(
      lasted: [("it lasted, \(lasted)", lasted)], once: ("it was in one of them, \(once)", once))
  }

  /// Each date's EDTF. Commas part them too, unless what is between the joints makes dates as it is.
  private static func members(_ wording: Wording, _ joint: String) throws(PhraseError) -> [String]? {
    let parts = wording.words.split { $0.plain == joint }.map { wording.with($0) }
    guard parts.count > 1 else { return nil }
    let finer = parts.flatMap { part in
      var pieces: [[Wording.Word]] = []
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
      if let texts = try texts(of: Completing.all(pieces), isLast: pieces.count == parts.count) {
        return texts
      }
    }
    return nil
  }

  private static func texts(of parts: [Wording], isLast: Bool) throws(PhraseError) -> [String]? {
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

  private static func isYear(_ words: [Wording.Word]) -> Bool {
    words.count == 1 && words[0].year != nil
  }
}

import EDTF

/// What phrases can begin with, and what it means: found by the first word, the longer before those they begin with.
struct Leads<Meaning: Sendable>: Sendable {
  private struct Lead: Sendable {
    let words: [String]
    let meaning: Meaning
  }

  private let byFirstWord: [String: [Lead]]

  init(_ leads: [([String], Meaning)]) {
    var byFirstWord: [String: [Lead]] = [:]
    for (words, meaning) in leads {
      byFirstWord[words.first ?? "", default: []].append(Lead(words: words, meaning: meaning))
    }
    self.byFirstWord = byFirstWord.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest that the phrase begins with: its words, its meaning, and the rest.
  func first(of wording: Wording) -> (words: [String], meaning: Meaning, rest: Wording)? {
    guard let first = wording.words.first, let leads = byFirstWord[first.plain] else { return nil }
    for lead in leads {
      if let rest = wording.after(lead.words) { return (lead.words, lead.meaning, rest) }
    }
    return nil
  }
}

extension Leads where Meaning == Void {
  /// Leads that mean nothing more than that they are there.
  init(_ leads: [[String]]) {
    self.init(leads.map { ($0, ()) })
  }
}

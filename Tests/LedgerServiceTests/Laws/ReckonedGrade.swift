extension Reckoning {
  /// The place among `grades` of what evidence adds up to, for what `principal` is said to have done.
  func grade(_ evidence: [(citation: TaleCitation, spoken: [Int])], for principal: String) -> Int {
    if evidence.isEmpty { return 0 }
    if evidence.contains(where: { isOfficial($0.citation, on: $0.spoken, for: principal) }) { return 4 }
    let citations = evidence.map(\.citation)
    for (place, one) in citations.enumerated() {
      for other in citations.dropFirst(place + 1) where areTwoOrigins(one, other) { return 3 }
    }
    return citations.allSatisfy(isUnnamed) ? 1 : 2
  }

  private func isOfficial(_ citation: TaleCitation, on days: [Int], for principal: String) -> Bool {
    let source = sources[citation.source]
    let speakers: [String] =
      switch citation.attribution {
      case "official-document": citation.speaker.map { [$0] } ?? [source.author ?? "", source.publisher]
      case "anonymous", "background": []
      default: [citation.speaker].compactMap { $0 }
      }
    return speakers.contains { speaker in days.contains { acts(speaker, for: principal, on: $0) } }
  }

  /// The office is part of the United States; Cal held it to the 6th, and Dee from the 7th.
  private func acts(_ name: String, for principal: String, on day: Int) -> Bool {
    let names = ["United States": "us", "Cal": "cal", "Dee": "dee"]
    let actor = names[name] ?? name
    let holder = day <= 6 ? "cal" : "dee"
    let chain = [holder, "office", "us"]
    if actor == principal { return ["us", "uk", "office", "cal", "dee"].contains(actor) }
    guard let place = chain.firstIndex(of: actor) else { return false }
    return chain.dropFirst(place).contains(principal)
  }

  private func isUnnamed(_ citation: TaleCitation) -> Bool {
    ["anonymous", "background"].contains(citation.attribution)
  }

  private func areTwoOrigins(_ one: TaleCitation, _ other: TaleCitation) -> Bool {
    if !origins(one).isDisjoint(with: origins(other)) { return false }
    if isUnnamed(one) || isUnnamed(other) { return true }
    return one.speaker == nil || one.speaker != other.speaker
  }

  /// What a citation goes back to: what it says itself, else the sources that its source relays in the end.
  private func origins(_ citation: TaleCitation) -> Set<String> {
    guard let origin = citation.origin?.lowercased() else { return roots(citation.source) }
    for place in sources.indices where origin == "t\(place)" { return roots(place) }
    return [origin]
  }

  /// Where relaying ends: at a source that relays nothing, or in a circle, which is named by its first.
  private func roots(_ place: Int) -> Set<String> {
    let ends = reached(from: place).filter { end in
      reached(from: end).allSatisfy { reached(from: $0).contains(end) }
    }
    return Set(ends.map { "source \(reached(from: $0).min() ?? $0)" })
  }

  private func reached(from place: Int) -> Set<Int> {
    var found: Set<Int> = [place]
    var size = 0
    while size < found.count {
      size = found.count
      for known in found { found.formUnion(sources[known].derivedFrom) }
    }
    return found
  }
}

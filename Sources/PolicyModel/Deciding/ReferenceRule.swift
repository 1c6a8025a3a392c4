/// A reference must name one thing that the ledger has.
package enum ReferenceRule: BrokenRule {
  case unknown(Space, String, nearest: [Nearest])
  case ambiguous(Space, String, candidates: [Nearest])
  case notAnID(Space, String)
  case taken(Space, String)

  package var description: String {
    switch self {
    case .unknown(.event, let text, let nearest) where nearest.contains { $0.isRetracted(text) }:
      "the event “\(text)” was retracted"
    case .unknown(let space, let text, _): "there is no \(space.rawValue) “\(text)”"
    case .ambiguous(let space, let text, let candidates):
      "“\(text)” may be any of \(candidates.count) \(space.plural)"
    case .notAnID(_, let text):
      "“\(text)” cannot be an id: ids are made of a–z, 0–9, “-”, “_” and “/”, start with a letter or digit, and have at most 200 characters"
    case .taken(let space, let text): "there is \(space.withArticle) “\(text)” already"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .unknown(.event, let text, let nearest) where nearest.contains { $0.isRetracted(text) }:
      return ["its history: \(action: .show(text.lowercased()))"]
    case .unknown(.actor, let text, nearest: []) where text.contains(":"):
      return [
        "a role follows a colon: \(Role.allCases.map(\.rawValue).joined(separator: ", "))",
        "so does a code, after its scheme: iso3166:USA",
      ]
    case .unknown(let space, _, let nearest):
      if nearest.isEmpty {
        let all: Hint = "list \(space.plural): \(action: Action(.list(space)))"
        return space == .event ? [all] : ["add it first: \(action: .adding(space, .wanted(.id)))", all]
      }
      return nearest.map { "nearest: \($0.label)" }
    case .ambiguous(_, _, let candidates): return candidates.prefix(8).map { "candidate: \($0.label)" }
    case .notAnID: return []
    case .taken(let space, let text):
      return [
        space == .event
          ? "change it: \(hint: .revisingEvent(.text(text)))"
          : "change it: \(action: Action(.revise(space), [.text(text)], isOpen: true))"
      ] + (space == .event ? ["or give another id: \(give: .id, .wanted(.id))"] : [])
    }
  }
}

extension Nearest {
  /// Whether it is an id that the text names, of an event that is there no more.
  func isRetracted(_ text: String) -> Bool { title == nil && id.hasPrefix(text.lowercased()) }

  /// The id, and what it is called.
  package var label: String {
    let told = [title, because].compactMap { $0 }.joined(separator: ", ")
    return told.isEmpty ? id : "\(id)  (\(told))"
  }
}

extension Space {
  /// The word for one.
  package var withArticle: String { self == .actor || self == .event ? "an \(rawValue)" : "a \(rawValue)" }

  /// The word for more than one.
  package var plural: String { self == .policy ? "policies" : rawValue + "s" }
}

import EDTF
import PolicyModel
import Queries

extension Card {
  init(_ shown: ShownSource) {
    let source = shown.source
    self.init(
      title: source.title ?? source.publisher ?? source.id.text, subtitle: ["source", source.id.text])
    add("publisher", source.publisher)
    add("author", source.author)
    add("published", source.published.map { DateWords.dated($0) } ?? "not known")
    add("url", source.url)
    add("archived", source.archivedURL)
    add("accessed", source.accessed.map { DateWords.dated($0) })
    add("language", source.language)
    add("kind", source.kind?.rawValue)
    add("reliability", source.reliability.map(Self.words))
    add("rewrites", source.derivedFrom.map(\.text).joined(separator: ", "))
    if shown.roots != source.derivedFrom {
      add("goes back to", shown.roots.map(\.text).joined(separator: ", "))
    }
    add(
      "standing",
      spans: shown.standings.map { standing in
        let word = standing.isWithdrawn ? "withdrawn" : "restored"
        let reason = standing.reason.map { [Span(": "), Span($0)] } ?? []
        return [Span("\(word) on \(DateWords.date(standing.on))", .uncertain)] + reason
      })
    add("cited by", lines: shown.citedBy.map(Self.brief))
  }

  private static func words(_ reliability: Reliability) -> String {
    let words =
      switch reliability {
      case .completelyReliable: "completely reliable"
      case .usuallyReliable: "usually reliable"
      case .fairlyReliable: "fairly reliable"
      case .notUsuallyReliable: "not usually reliable"
      case .unreliable: "unreliable"
      case .cannotBeJudged: "cannot be judged"
      }
    return "\(reliability.rawValue), \(words)"
  }
}

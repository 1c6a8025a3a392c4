import EDTF
import PolicyModel
import Queries

/// The citations of an event in few words: the best of them, and how many more there are.
struct CitationSummary {
  /// The citation to show: the highest attribution, then with a quote, then the earliest.
  let best: ShownCitation?
  /// `4 origins by 20 Nov`; nil where there is one citation at most.
  let more: String?
  /// Those that state nothing: they imply, decline or deny.
  let others: [ShownCitation]

  init(_ citations: [ShownCitation], within year: Int?) {
    let stating = citations.filter { $0.citation.stance == .states }
    others = citations.filter { $0.citation.stance != .states }
    best = stating.min { Self.rank($0) < Self.rank($1) }
    let origins = Origins.count(stating)
    if stating.count < 2 {
      more = nil
    } else {
      let from = origins == 1 ? "of one origin" : "of \(origins) origins"
      let number = origins == stating.count ? "\(origins) origins" : "\(stating.count) citations \(from)"
      let last = stating.compactMap(\.citation.reported).max { $0.latestForOrder < $1.latestForOrder }
      more = number + (last.map { " by " + DateWords.date($0, within: year) } ?? "")
    }
  }

  /// The lower the better.
  private static func rank(_ answer: ShownCitation) -> (Int, Int, Day, Int) {
    let attribution =
      switch answer.citation.attribution {
      case .officialDocument: 0
      case .onRecord: answer.speakerName == nil ? 2 : 1
      case nil: 3
      case .background: 4
      case .anonymous: 5
      }
    let quote = (answer.citation.quote ?? "").isEmpty ? 1 : 0
    return (
      attribution, quote, answer.citation.reported?.earliestForOrder ?? .distantFuture, answer.place.entry
    )
  }
}

import EDTF

/// `since at least 2019`, `until at least 2024`: from then or before, until then or later.
enum AtLeast {
  private static let leads = Leads([
    (["since", "at", "least"], true), (["at", "least", "since"], true),
    (["since", "as", "early", "as"], true),
    (["from", "at", "least"], true), (["until", "at", "least"], false), (["at", "least", "until"], false),
    (["till", "at", "least"], false), (["at", "least", "till"], false), (["through", "at", "least"], false),
    (["at", "least", "through"], false), (["to", "at", "least"], false),
  ])

  static func read(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    guard let (words, isStart, rest) = leads.first(of: wording) else { return nil }
    guard let date = try rest.lenientOperand() else { return nil }
    guard date.isSingle else {
      throw rest.error("“\(words.joined(separator: " "))” goes with one date, not with \(date)")
    }
    return try wording.date(isStart ? "..\(date)/.." : "../\(date)..")
  }
}

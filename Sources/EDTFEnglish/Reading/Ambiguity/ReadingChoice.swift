import EDTF

/// Of the readings of "last week" or "17–20 Nov 2024" the one that words before it choose: `sometime last week`,
/// `throughout last week`.
enum ReadingChoice {
  private static let onceLeads = PhraseTable([
    "once", "sometime", "some time", "at some point", "at some time", "one day", "some day", "on one day",
  ])

  private static let lastedLeads = PhraseTable([
    "throughout", "all of", "all", "all through", "the whole of", "for the whole of", "for all of",
  ])

  private static let firstWords: Set<String> = [
    "once", "sometime", "some", "one", "throughout", "all", "whole",
  ]

  static func read(_ phrase: TokenizedPhrase) throws(PhraseError) -> EDTFDate? {
    if let rest = onceLeads.prefix(of: phrase)?.rest {
      return try chosen(rest.skipping(["in", "during", "on", "of", "between"])) { $0.isOnce }
    }
    guard let rest = lastedLeads.prefix(of: phrase)?.rest else { return nil }
    return try chosen(rest) { $0.isInterval }
  }

  /// The one reading of that kind, where all have the same days; nil where the words have one reading or none.
  private static func chosen(_ rest: TokenizedPhrase, _ isMeant: (EDTFDate) -> Bool) throws(PhraseError)
    -> EDTFDate?
  {
    // Only the last such word chooses, so that a long row of them is not read over and over.
    guard !rest.words.isEmpty, !rest.words.contains(where: { firstWords.contains($0.plain) }) else {
      return nil
    }
    do {
      _ = try rest.unsettled.parsed()
      return nil
    } catch {
      let meant = error.readings.filter(isMeant)
      guard meant.count == 1, let date = meant.first,
        error.readings.allSatisfy({ $0.earliest == date.earliest && $0.latest == date.latest })
      else { throw error }
      return date
    }
  }
}

import PolicyModel
import Queries

/// The records of sources and speakers as rows.
enum TrackRecordWords {
  /// A record: its numbers, whose it is, and what is to be said of the numbers.
  struct Row {
    /// How many were said, and how many of them are open, met, missed.
    var numbers: [String]
    var who: [Span]
    var notes: [[Span]]
  }

  /// The records of speakers, then those of sources.
  static func tables(_ records: TrackRecords) -> [(title: String, rows: [Row])] {
    [
      ("speaker", records.speakers.map { row($0.tally, who($0.voice), relays: []) }),
      ("source", records.sources.map { row($0.tally, [Span($0.outlet.name)], relays: $0.relays) }),
    ]
  }

  /// `a U.S. official, to NPR`.
  static func who(_ voice: ExpectationSpeaker) -> [Span] {
    switch voice {
    case .actor, .named: [Span(voice.name)]
    case .unnamed(let words, let outlet): [Span(words), Span(", to \(outlet.name)", .dim)]
    }
  }

  private static func row(_ tally: Tally, _ who: [Span], relays: [Relay]) -> Row {
    var notes: [[Span]] = []
    var remarks: [Span] = []
    if tally.uncertain > 0 {
      remarks.append(Span("\(tally.uncertain) of them possibly met", .uncertain))
    }
    if tally.notLinked > 0 {
      remarks.append(Span("\(tally.notLinked) of the met not linked", .uncertain))
    }
    if !remarks.isEmpty { notes.append(Array(remarks.map { [$0] }.joined(separator: [", "]))) }
    if !relays.isEmpty {
      let names = relays.map { $0.publisher ?? $0.source.text }
      notes.append([Span("relayed by " + Wording.list(unique(names), "and"), .dim)])
    }
    let numbers = [tally.expectations, tally.open, tally.met, tally.missed].map { String($0) }
    return Row(numbers: numbers, who: who, notes: notes)
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

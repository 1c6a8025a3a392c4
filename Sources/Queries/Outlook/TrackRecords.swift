package import PolicyModel

/// How the expectations fared of each source and of each speaker.
package struct TrackRecords: Sendable {
  /// By number, then name.
  package var sources: [SourceTrack]
  package var speakers: [SpeakerTrack]

  package init(sources: [SourceTrack], speakers: [SpeakerTrack]) {
    self.sources = sources
    self.speakers = speakers
  }
}

/// How many expectations, and what became of them: `open`, `met` and `missed` add up to `expectations`.
package struct Tally: Hashable, Sendable {
  package private(set) var expectations = 0
  package private(set) var open = 0
  package private(set) var met = 0
  package private(set) var missed = 0
  /// Of those that are open or missed, how many may be met.
  package private(set) var uncertain = 0
  /// Of those that are met, how many no event is recorded as fulfilling.
  package private(set) var notLinked = 0

  package init() {}

  mutating func count(_ standing: ExpectationStanding) {
    expectations += 1
    switch standing.status {
    case .open: open += 1
    case .met: met += 1
    case .missed: missed += 1
    }
    if standing.certainty != .certain { uncertain += 1 }
    if standing.status == .met, !standing.isLinked { notLinked += 1 }
  }
}

/// The record of an outlet: what it reported itself, with those that relayed it.
package struct SourceTrack: Hashable, Sendable {
  package var outlet: Outlet
  package var sources: [SourceID]
  package var tally: Tally
  /// The sources that only passed it on; they have no record for it.
  package var relays: [Relay]
}

/// A source that passed on what another reported.
package struct Relay: Hashable, Sendable {
  package var source: SourceID
  package var publisher: String?
}

/// The record of somebody who spoke.
package struct SpeakerTrack: Hashable, Sendable {
  package var voice: ExpectationSpeaker
  package var tally: Tally
}

extension TrackRecords {
  /// Counts expectations, each with what states it.
  init(_ expectations: [(answer: ShownExpectation, testimonies: [Testimony])], _ shelf: SourceShelf) {
    var sources: [String: SourceTrack] = [:]
    var speakers: [String: SpeakerTrack] = [:]
    for (answer, testimonies) in expectations {
      var counted: Set<String> = []
      for testimony in testimonies {
        for origin in shelf.originsInOrder(of: testimony.citation) {
          let outlet = Outlet(origin, in: shelf)
          var track =
            sources[outlet.key] ?? SourceTrack(outlet: outlet, sources: [], tally: Tally(), relays: [])
          if counted.insert(outlet.key).inserted { track.tally.count(answer.standing) }
          track.add(testimony.citation.source, goingBackTo: origin, shelf)
          sources[outlet.key] = track
        }
      }
      for voice in answer.saidBy {
        speakers[voice.key, default: SpeakerTrack(voice: voice, tally: Tally())].tally.count(answer.standing)
      }
    }
    self.init(
      sources: sources.values.sorted { a, b in
        (b.tally.expectations, a.outlet.name, a.outlet.key)
          < (a.tally.expectations, b.outlet.name, b.outlet.key)
      },
      speakers: speakers.values.sorted { a, b in
        (b.tally.expectations, a.voice.name, a.voice.key) < (a.tally.expectations, b.voice.name, b.voice.key)
      })
  }
}

extension SourceTrack {
  /// Keeps the source that was cited: as its own, or as a relay where it goes back to another.
  fileprivate mutating func add(_ cited: SourceID, goingBackTo origin: Origin, _ shelf: SourceShelf) {
    if case .source(let root) = origin, !sources.contains(root) { sources = (sources + [root]).sorted() }
    if origin == .source(cited) || relays.contains(where: { $0.source == cited }) { return }
    relays.append(Relay(source: cited, publisher: shelf[cited]?.publisher))
    relays.sort { $0.source < $1.source }
  }
}

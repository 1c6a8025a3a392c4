import Ledger
import PolicyModel
import Testing

/// Of which act entries of version 1 are, which do not say so.
@Suite struct EarlierActsTests {
  @Test func `an event and the source that was made for it are one act`() {
    #expect(acts([source("https://a.org"), event("e", ["a-org"])]) == [2: 1])
  }

  @Test func `a source that others cite too is an act of its own`() {
    #expect(acts([source("https://a.org"), event("e", ["a-org"]), event("f", ["a-org"])]) == [:])
  }

  @Test func `a source that somebody described is an act of its own`() {
    #expect(acts([Example.source("a-org"), event("e", ["a-org"])]) == [:])
    #expect(acts([Example.source("a-org", url: "https://a.org"), event("e", ["a-org"])]) == [:])
  }

  @Test func `what another command cites is no part of it`() {
    let later = Timestamp(seconds: Example.time.seconds + 60)
    let entries = [source("https://a.org"), event("e", ["a-org"])]
    #expect(acts(entries, times: [Example.time, later]) == [:])
    #expect(acts(entries, recorders: ["ann", "bob"]) == [:])
  }

  @Test func `each of two citations has the source that was made for it`() {
    let entries = [
      source("https://a.org"), source("https://b.org"), citation("e", "a-org"), citation("e", "b-org"),
    ]
    #expect(acts(entries) == [3: 1, 4: 2])
  }

  @Test func `an event has every source that was made for it`() {
    let entries = [source("https://a.org"), source("https://b.org"), event("e", ["a-org", "b-org"])]
    #expect(acts(entries) == [2: 1, 3: 1])
  }

  private func source(_ url: String) -> Payload {
    .sourceDefined(
      Source(id: ID(stored: SourceAddress.stem(url)), derivedFrom: []) {
        $0.publisher = SourceAddress.host(url)
        $0.url = url
      })
  }

  private func event(_ id: String, _ sources: [String]) -> Payload { Example.event(id, citing: sources) }

  private func citation(_ event: String, _ source: String) -> Payload {
    .citationAdded(CitationAdded(event: ID(stored: event), citation: Example.citation(of: source)))
  }

  /// The acts of entries with these payloads, by the same recorder at the same time unless said otherwise.
  private func acts(
    _ payloads: [Payload], times: [Timestamp]? = nil, recorders: [String]? = nil
  ) -> [Int: Int] {
    var acts = EarlierActs()
    for (index, payload) in payloads.enumerated() {
      acts.take(
        Entry(
          sequence: index + 1, id: "\(index)", kind: payload.kind, version: 1, act: index + 1,
          recordedAt: times?[index] ?? Example.time, recorder: recorders?[index] ?? "ann", payload: payload,
          payloadText: nil))
    }
    return acts.acts
  }
}

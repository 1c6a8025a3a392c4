import Answers
import JSON
import PolicyModel
import Queries
import Testing

/// The shapes that scripts rely on.
@Suite struct ViewJSONTests {
  private let viewpointKeys = ["on", "reported", "known", "evidence", "token", "root"]

  @Test func `a viewpoint has its keys in their order`() {
    let node = StateJSON.node(ViewStory.state("2024-11-18"))
    #expect(keys(node) == ["viewpoint", "policies"])
    #expect(keys(node["viewpoint"]) == viewpointKeys)
    #expect(
      node["viewpoint"]?.text(pretty: false)
        == #"{"on":"2024-11-18","reported":null,"known":{"entry":142,"at":"2026-01-05T10:00:00Z"},"evidence":null,"token":"142-9f3ac2d19f3ac2d1","root":"9f3ac2d19f3ac2d19f3ac2d19f3ac2d19f3ac2d19f3ac2d19f3ac2d19f3ac2d1"}"#
    )
  }

  @Test func `a state has one object a policy and key, status first`() {
    let rows = StateJSON.node(ViewStory.state("2024-11-18"))["policies"]?.items ?? []
    #expect(rows.map { $0["key"]?.string } == ["status", "scope"])
    #expect(
      rows.allSatisfy {
        keys($0) == [
          "policy", "title", "issuer", "topic", "key", "value", "certainty", "alternatives", "disputes",
          "since", "until",
          "basis", "event", "grade", "sinceGrade", "checked", "requires",
        ]
      })
    #expect(
      rows.first?.text(pretty: false)
        == #"{"policy":"us-atacms","title":"ATACMS inside Russia","issuer":"us","topic":"strikes","key":"status","#
        + #""value":"permitted","certainty":"certain","alternatives":[{"value":"permitted","certainty":"stated","#
        + #""event":"2024-11-17-permits"}],"disputes":[],"since":"[2024-11-14..2024-11-17]","until":null,"#
        + #""basis":"stated","event":"2024-11-17-permits","grade":"anonymous","sinceGrade":"anonymous","#
        + #""checked":"2024-11-17","requires":[]}"#)
  }

  @Test func `a state that is not certain has no value`() {
    let rows = StateJSON.node(ViewStory.state("2024-11-15"))["policies"]?.items ?? []
    #expect(rows.first?["value"]?.string == nil)
    #expect(rows.first?["certainty"]?.string == "possible")
    #expect(rows.first?["alternatives"]?.items.map { $0["value"]?.string } == ["prohibited", "permitted"])
    #expect(rows.last?["alternatives"]?.items.map { $0["certainty"]?.string } == ["stated", "cleared"])
  }

  @Test func `a diff has its keys, and a number for every direction`() throws {
    let node = DiffJSON.node(ViewStory.diff)
    #expect(keys(node) == ["from", "to", "changes", "summary"])
    #expect(keys(node["summary"]) == Direction.allCases.map(\.rawValue) + ["unchanged"])
    let change = try #require(node["changes"]?.items.first)
    #expect(
      keys(change) == [
        "policy", "title", "issuer", "topic", "key", "from", "to", "direction", "causes", "events",
      ])
    for side in ["from", "to"] {
      #expect(keys(change[side]) == ["value", "certainty", "alternatives", "since", "until", "basis"])
    }
    #expect(
      change["causes"]?.text(pretty: false)
        == #"[{"leg":"world","cause":"happened","events":["2024-11-17-permits"]}]"#)
    #expect(keys(change["events"]?.items.first) == ["id", "date", "title", "grade"])
  }

  @Test func `a timeline has its keys, and hides nothing`() throws {
    let node = TimelineJSON.node(ViewStory.timeline)
    #expect(keys(node) == ["viewpoint", "actors", "events"])
    let events = try #require(node["events"]?.items)
    #expect(
      keys(events.last) == [
        "id", "date", "earliest", "latest", "type", "title", "modality", "participants", "via", "effects",
        "grade", "raised", "disputed", "citations", "relations",
      ])
    #expect(
      keys(events.last?["citations"]?.items.first) == [
        "source", "publisher", "title", "url", "attribution", "speaker", "stance", "quote", "locator",
        "reported",
        "credibility", "origin",
      ])
    #expect(events.first?["earliest"]?.string == "..")
    #expect(events.last?["via"]?.text(pretty: false) == #"["joe-biden"]"#)
    let text = node.text(pretty: true)
    #expect(text.contains(#"Permitted \u001b[31m, \u202eat last"#))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func `why says what each effect rests on`() throws {
    let node = WhyJSON.node(ViewStory.why)
    #expect(keys(node) == ["viewpoint", "policy", "title", "issuer", "topic", "keys", "requires"])
    let status = try #require(node["keys"]?.items.first)
    #expect(status["holding"]?.items.map { $0["event"]?.string } == ["2024-11-17-permits"])
    #expect(status["past"]?.items.map { $0["event"]?.string } == ["2024-04-24-bars"])
    let citation = try #require(status["holding"]?.items.first?["citations"]?.items.first)
    #expect(citation["origins"]?.text(pretty: false) == #"["source npr"]"#)
  }

  @Test func `an outlook has its keys, days as ranges, and records with counts`() throws {
    let node = OutlookJSON.node(ViewStory.outlook)
    #expect(keys(node) == ["viewpoint", "expectations", "counts", "records"])
    let expectation = try #require(node["expectations"]?.items.first)
    #expect(
      keys(expectation) == [
        "id", "date", "title", "grade", "disputed", "saidBy", "sources", "for", "earliest", "latest",
        "expects",
        "status", "certainty", "overdue", "linked", "by",
      ])
    #expect(expectation["status"]?.string == "missed")
    #expect(expectation["certainty"]?.string == "possible")
    let came = try #require(expectation["expects"]?.items.first?["cameTrue"])
    #expect(keys(came) == ["event", "title", "grade", "date", "certainty", "early", "late", "after"])
    #expect(came["late"]?.text(pretty: false) == #"{"min":0,"max":2}"#)
    #expect(
      node["records"]?["speakers"]?.items.first?.text(pretty: false)
        == #"{"speaker":null,"name":"a U.S. official","named":false,"publisher":"NPR, Washington","expectations":1,"#
        + #""open":0,"met":0,"missed":1,"uncertain":1,"notLinked":0}"#)
    #expect(
      keys(node["records"]?["sources"]?.items.first) == [
        "publisher", "sources", "expectations", "open", "met", "missed", "uncertain", "notLinked",
        "relayedBy",
      ])
  }

  @Test func `a log, a list and a thing carry the token with what is known`() {
    let lists: [ListRows] = [
      .actors([ViewStory.us]), .policies([]), .topics([]), .sources([ViewStory.source]),
    ]
    let nodes =
      [LogJSON.node(ViewStory.log), ShowJSON.node(ViewStory.show)]
      + lists.map { ListJSON.node(ListAnswer(known: ViewStory.known, rows: $0)) }
    for node in nodes { #expect(node["known"]?["token"]?.string == "142-9f3ac2d19f3ac2d1") }
    #expect(keys(nodes[1]) == ["known", "viewpoint", "actor", "history"])
    #expect(
      nodes[2]["actors"]?.items.first?.text(pretty: false)
        == #"{"id":"us","name":"United States","kind":"state","aliases":[{"name":"U.S.","during":null}],"#
        + #""codes":{"iso3166":["USA","US"]},"memberships":[{"memberOf":"nato","during":"1949-08-24/.."}],"#
        + #""founded":null,"dissolved":null,"successors":[]}"#)
  }

  private func keys(_ node: JSONNode?) -> [String] {
    guard case .object(let members) = node else { return [] }
    return members.map(\.0)
  }
}

extension JSONNode {
  fileprivate subscript(key: String) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }

  fileprivate var items: [JSONNode] {
    guard case .list(let items) = self else { return [] }
    return items
  }

  fileprivate var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}

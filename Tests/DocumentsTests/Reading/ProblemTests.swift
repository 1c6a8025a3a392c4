import Testing

@Suite struct ProblemTests {
  @Test func eachProblemIsToldAtItsPlace() {
    let found = problems(
      """
      record: event
      titel: A
      date: 2024-11-31
      type: authorisation
      participants: [{actor: us, role: issue}]
      effects: {policy: p}
      citations: [{source: s, credibility: 7}, {stance: states}]
      """)
    #expect(
      found == [
        "a.yaml:2:1: an event has no field “titel” | did you mean “title”?",
        "a.yaml:3:7: “2024-11-31”: day 31 does not exist in November (column 9) | try it: interpretDate",
        "a.yaml:4:7: “authorisation” cannot stand here: use one of authorization, announcement, proposal, "
          + "adoption, prohibition, restriction, easing, lifting, extension, suspension, termination, change, "
          + "delivery, use, agreement, request, refusal, statement, warning, denial, confirmation, assessment, "
          + "expectation, consultation, ruling, other | did you mean “authorization”?",
        "a.yaml:1:1: an event must have “title”",
        "a.yaml:5:34: “issue” cannot stand here: use one of issuer, addressee, target, supplier, user, speaker, "
          + "mediator, participant, informed | did you mean “issuer”?",
        "a.yaml:6:10: a list is expected here, and this is a map | write it in brackets, [a, b], or each item on "
          + "a line of its own after “- ”",
        "a.yaml:7:38: invalid credibility 7: expected 1 to 6",
        "a.yaml:7:42: a citation must have “source”",
      ])
  }

  @Test(arguments: [
    ("id: a", "a.yaml:1:1: a document must say what it records"),
    ("just words", "a.yaml:1:1: a map is expected here, and this is a text"),
    ("record: evnt", "a.yaml:1:9: “evnt” cannot stand here: use one of event"),
    ("record: topic\nid: a\nname: ' '", "a.yaml:3:7: this text is blank"),
    ("record: topic\nid: a\nname: null", "a.yaml:3:7: a topic must have “name”"),
    ("record: revision\nas: update\nreason: r", "a.yaml:1:1: a revision must name what it revises"),
    (
      "record: revision\nevent: a\nactor: b\nas: update\nreason: r",
      "a.yaml:1:1: a revision revises one thing, and this names event and actor"
    ),
    (
      "record: revision\nevent: a\nas: update\nreason: r\ntitle: null",
      "a.yaml:5:8: “title” must have a value: it cannot be cleared"
    ),
    (
      "record: actor\nid: a\nname: A\nkind: state\nmemberships: [{holds: a, partOf: b}]",
      "a.yaml:5:15: a membership is of one kind, and this names holds and partOf"
    ),
    (
      "record: event\ndate: 2024\ntitle: A\neffects: [{policy: p, set: {status: null}}]",
      "a.yaml:4:37: “status” is set to nothing | where there is no longer any, write clear: [status]"
    ),
    (
      "record: policy\nid: p\ntitle: P\nissuer: us\nscale: permissions",
      "a.yaml:5:8: “permissions” is no scale"
    ),
  ])
  func oneProblem(_ text: String, _ expected: String) {
    let found = problems(text)
    #expect(found.count == 1 && found[0].hasPrefix(expected), "\(found)")
  }

  @Test func atMostTwentyAreTold() {
    let topics = (1...30).map { "- {record: topic, id: t\($0)}" }.joined(separator: "\n")
    #expect(problems(topics).count == 20)
  }

  @Test func everyDocumentOfAFileIsLookedAt() {
    let found = problems(
      """
      {"record": "topic", "id": "a"}
      {"record": "topic", "id": "b", "name": "B"
      {"record": "topic", "id": "c", "nam": "C", "name": "C"}
      """, "a.jsonl")
    #expect(
      found == [
        "a.jsonl:1:1: a topic must have “name”",
        "a.jsonl:2:43: this is no JSON: a comma or } is missing | JSON Lines have one whole document on each line",
        "a.jsonl:3:32: a topic has no field “nam” | did you mean “name”?",
      ])
  }
}

import Testing

/// The command that a finding gives is one that works as it stands, and mends.
@Suite struct CheckMendTests {
  /// A ledger that breaks one rule, and what stands in capitals in the command that mends it.
  struct Breach: CustomTestStringConvertible, Sendable {
    var rule: String
    var documents: String
    var known: [String: String] = [:]
    var day = "2026-01-01"

    var testDescription: String { rule }
  }

  private static let cast = """
    - {record: actor, id: us, name: United States, kind: state}
    - {record: actor, id: uk, name: United Kingdom, kind: state}
    - {record: policy, id: p, title: "May it be done?", issuer: us, scale: permission}
    - {record: policy, id: q, title: "May it be used?", issuer: uk, scale: permission, requires: [{policy: p, value: permitted}]}
    - {record: source, id: s1, publisher: One, published: 2024-03-01}
    - {record: source, id: s2, publisher: Two, published: 2024-03-02}

    """

  private static func event(
    _ id: String, _ effects: String, date: String = "2024-03-01", who: String = "us",
    cited: String = "{source: s1}",
    more: String = ""
  ) -> String {
    "- {record: event, id: \(id), date: \(date), title: Title of \(id), participants: [\(who)], effects: [\(effects)], citations: [\(cited)]\(more)}\n"
  }

  private static let permitted = "{policy: p, set: {status: permitted}}"
  private static let prohibited = "{policy: p, set: {status: prohibited}}"

  static let breaches = [
    Breach(
      rule: "broken-assertion",
      documents: event("e", permitted) + "- {record: assertion, policy: p, value: prohibited, on: 2024-04-01}"
    ),
    Breach(
      rule: "required-refused",
      documents: event("e", prohibited) + event("f", "{policy: q, set: {status: permitted}}", who: "uk"),
      known: ["TITLE": "Leave is given", "DATE": "2024-05-01", "URL": "https://example.org/a?b=c&d"]),
    Breach(
      rule: "open-dispute",
      documents: event("e", permitted)
        + event("f", "", cited: "{source: s2}", more: ", relations: [{type: disputes, event: e}]"),
      known: ["REASON": "It was so"]),
    Breach(
      rule: "unordered-effects",
      documents: event("e", permitted)
        + event("f", prohibited, cited: "{source: s2}", more: ", relations: [{type: follows, event: e}]")),
    Breach(
      rule: "relation-without-effect",
      documents: event("e", permitted)
        + event("f", "", cited: "{source: s2}", more: ", relations: [{type: amends, event: e}]"),
      known: ["REASON": "It ends what it names"]),
    Breach(
      rule: "issuer-gone",
      documents: event("e", permitted)
        + "- {record: revision, actor: us, as: update, reason: gone, dissolved: 2025-01-01, successors: [uk]}",
      known: ["TITLE": "It is dissolved", "URL": "https://example.org/end"]),
    Breach(
      rule: "outside-lifetime",
      documents: event("e", permitted, cited: "{source: s1, speaker: us}")
        + "- {record: actor, id: a, name: A, kind: body, memberships: [{partOf: uk}, {partOf: us, during: 2022/2023}]}\n"
        + "- {record: revision, actor: us, as: update, reason: gone, dissolved: 2020}",
      known: ["DATE": "2019-01-01", "REASON": "the day was wrong", "SPEAKER": "somebody", "DATES": "2019"]),
    Breach(
      rule: "backdated-effect",
      documents: event("e", "{policy: p, set: {status: permitted}, effective: 2014-03-01}"),
      known: ["DATE": "2024-03-01", "REASON": "a slip in the year"]),
    Breach(
      rule: "sentinel-day",
      documents: event(
        "e", "{policy: p, set: {status: permitted}, clear: [scope], until: 9999-12-31}",
        cited: "{source: s1, reported: 1900-01-01}")
        + event("f", "", date: "0002-11-30")
        + "- {record: actor, id: a, name: A, kind: body, aliases: [B, {name: C, during: 2001/9999-12-31}], memberships: [{partOf: uk}, {partOf: us, during: 2001/9999-12-31}]}\n"
        + "- {record: source, id: s3, publisher: Three, published: 9999-12-31}",
      known: ["DATE": "2025-06-01"]),
    Breach(
      rule: "end-without-beginning", documents: event("e", "{policy: p, clear: [scope]}"),
      known: ["TITLE": "It began", "DATE": "2024-01-01", "VALUE": "here", "URL": "https://example.org"]),
    Breach(
      rule: "lapsed-effect",
      documents: event("e", "{policy: p, set: {status: permitted}, until: 2024-05-01}")),
    Breach(
      rule: "overdue-expectation",
      documents: event(
        "e", "{policy: p, set: {status: permitted}, effective: \"[2024-03-01..2024-04-01]\"}",
        more: ", modality: expected")),
    Breach(rule: "absent-issuer", documents: event("e", permitted, who: "{actor: uk, role: user}")),
    Breach(rule: "early-source", documents: event("e", permitted, date: "2024-06-01")),
    Breach(
      rule: "undated-citation",
      documents: "- {record: source, id: s3, publisher: Three}\n"
        + event(
          "e", permitted,
          cited: "{source: s3, attribution: anonymous, speaker: \"one 'who' knows; $HOME\"}"),
      known: ["DATE": "2024-03-02"]),
    Breach(
      rule: "shared-address",
      documents: """
        - {record: source, id: s3, url: "https://example.org/x", derivedFrom: [s1]}
        - {record: source, id: s4, url: "https://example.org/x/", derivedFrom: [s2]}
        """),
    Breach(
      rule: "near-duplicates",
      documents: ["e", "f", "g"].map { id in
        event(id, id == "g" ? "" : permitted)
          .replacing("Title of \(id)", with: "Washington gives Kyiv leave")
      }.joined()),
    Breach(
      rule: "alike-actors",
      documents: """
        - {record: actor, id: a, name: Johannes, kind: person}
        - {record: actor, id: b, name: johannes, kind: person}

        """ + event("e", "", who: "a") + event("f", "", who: "{actor: b, role: speaker}, us")),
    Breach(
      rule: "anonymous-source",
      documents: event("e", permitted, cited: "{source: s1, attribution: anonymous, speaker: somebody}"),
      known: ["URL": "https://example.org/other"]),
    Breach(
      rule: "attribute-without-status", documents: event("e", "{policy: p, set: {scope: all}}"),
      known: ["VALUE": "permitted"]),
    Breach(
      rule: "late-commencement",
      documents: event("e", "{policy: p, set: {status: permitted}, effective: 2024-04-01}")
        + event(
          "f", "", date: "2024-04-10", more: ", relations: [{type: commences, event: e, from: 2024-05-01}]"),
      known: ["DATE": "2024-03-15"]),
    Breach(rule: "unused-actor", documents: "- {record: actor, id: a, name: A, kind: person}"),
  ]

  @Test func `there is a breach of every rule`() throws {
    let rules = try Answer(Bench().ask("check", "--list", "--format", "json"))["rules"].list
    // A circle of relations, and taking away what others name, are refused wherever they are written: only an earlier version
    // took them (EarlierLedgerTests).
    let breached = Self.breaches.map(\.rule) + ["relation-circle", "missing-reference"]
    #expect(rules.compactMap { $0["rule"].text }.sorted() == breached.sorted())
  }

  @Test(arguments: breaches)
  func `the command that a finding gives mends it`(_ breach: Breach) throws {
    // Given
    let bench = try Bench()
    try #require(bench.ask("init", bench.folder.path("dateline.db")).code == 0)
    try bench.folder.write(Array((Self.cast + breach.documents).utf8), to: "given.yaml")
    let imported = bench.ask("import", bench.folder.path("given.yaml"))
    try #require(imported.code == 0, "\(imported.complaints)")
    let question = ["check", "--rule", breach.rule, "--on", breach.day, "--format", "json"]
    var outcome = bench.run(question)
    try #require(outcome.code == 1, "nothing was found")
    // When each finding's command is carried out, what stands in capitals filled in
    for _ in 0..<9 where outcome.code == 1 {
      outcome.code = 0
      let finding = try Answer(outcome)["findings"][0]
      let command = try #require(finding["mend"].text)
      let words = try ShellWords.split(command).map { breach.known[$0] ?? Self.filled($0, breach.known) }
      #expect(words.first == "dateline")
      let mended = bench.run(Array(words.dropFirst()))
      try #require(mended.code == 0, "\(command): \(mended.complaints)")
      outcome = bench.run(question)
    }
    // Then
    #expect(outcome.code == 0, "\(outcome.out)")
  }

  /// `p.scope=VALUE` and `nato:DATE` with what is known filled in.
  private static func filled(_ word: String, _ known: [String: String]) -> String {
    for (name, value) in known where word.hasSuffix("=\(name)") || word.hasSuffix(":\(name)") {
      return word.dropLast(name.count) + value
    }
    return word
  }
}

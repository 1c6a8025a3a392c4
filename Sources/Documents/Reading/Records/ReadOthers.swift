import PolicyModel

extension Reading {
  func retraction(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .retraction, ["event", "reason"]) else { return nil }
    let event = fields.required("event", reference)
    let reason = fields.required("reason", filled)
    guard let event, let reason else { return nil }
    return .retractEvent(RetractEvent(event: event, reason: reason))
  }

  func ruling(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .ruling, ["event", "verdict", "reason"]) else { return nil }
    let event = fields.required("event", reference)
    let verdict = fields.required("verdict") { word($0, Verdict.self) }
    let reason = fields.required("reason", filled)
    guard let event, let verdict, let reason else { return nil }
    return .rule(RuleDispute(event: event, verdict: verdict, reason: reason))
  }

  /// A review, its one source by `source`, or all that it cites by `citations`.
  func review(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .review, ["policy", "on", "source", "citations", "note"]) else {
      return nil
    }
    let policy = fields.required("policy", reference)
    let day = fields.required("on", date)
    let source = fields.optional("source", reference).map { source in
      CitationDraft(source: source, stance: .states, reported: .fromSource)
    }
    let citations = fields.list("citations", citationOfEvent)
    let note = fields.optional("note", text)
    guard let policy, let day else { return nil }
    let all = (source.map { [$0] } ?? []) + citations
    return .review(ReviewPolicy(policy: policy, on: day, citations: all, note: note))
  }

  func assertion(_ node: DocumentNode) -> Command? {
    let known = ["policy", "key", "does", "value", "on", "source"]
    guard let fields = fields(node, of: .assertion, known) else { return nil }
    let policy = fields.required("policy", reference)
    let key = fields.optional("key", written) ?? Written("status", at: place(node.spot))
    let state = state(fields)
    let day = fields.required("on", date)
    let source = fields.optional("source", reference)
    guard let policy, let state, let day else { return nil }
    // What was exported must import again, broken or not.
    return .assert(
      AddAssertion(policy: policy, key: key, state: state, on: day, source: source, evenIfBroken: true))
  }

  private func state(_ fields: DocumentFields) -> KeyOperation? {
    switch fields.word("does", unlessGiven: DoesWord.set) {
    case .set: return fields.required("value", filled).map(KeyOperation.set)
    case .clear, .unknown:
      if let value = fields["value"] { report(AssertionRule.valueTooMuch, at: value.spot) }
      return fields["does"]?.value == .text(DoesWord.clear.rawValue) ? .clear : .unknown
    }
  }

  func standing(_ node: DocumentNode, isWithdrawn: Bool) -> Command? {
    let record = isWithdrawn ? RecordKind.withdrawal : .restoration
    guard let fields = fields(node, of: record, ["source", "on", "reason"]) else { return nil }
    let source = fields.required("source", reference)
    let day = fields.required("on", date)
    let reason = fields.optional("reason", text)
    guard let source, let day else { return nil }
    return .changeStanding(ChangeStanding(source: source, isWithdrawn: isWithdrawn, on: day, reason: reason))
  }

  func merge(_ node: DocumentNode) -> Command? {
    guard let fields = fields(node, of: .merge, ["actor", "into", "reason"]) else { return nil }
    let actor = fields.required("actor", reference)
    let into = fields.required("into", reference)
    let reason = fields.optional("reason", text)
    guard let actor, let into else { return nil }
    // What was exported must import again, though a kind was revised since.
    return .merge(MergeActors(actor: actor, into: into, reason: reason, evenIfKindsDiffer: true))
  }
}

/// What an assertion says of a key.
enum DoesWord: String, CaseIterable {
  case set
  case clear
  case unknown
}

/// An assertion says one thing.
enum AssertionRule: BrokenRule {
  case valueTooMuch

  var description: String { "what is cleared or unknown has no value" }

  var hints: [Hint] { ["leave out the value, or write does: set"] }
}

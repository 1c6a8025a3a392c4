import PolicyModel

extension LedgerFold {
  /// All that was folded, a line a thing, in order.
  var lines: [String] {
    var lines: [String] = []
    for (_, record) in actors.sorted(by: { $0.key < $1.key }) {
      lines.append(line("actor", record.entry, .actorDefined(record.own)))
    }
    lines += merges.map { line("merged", $0.entry, .actorsMerged($0.merge)) }
    for (_, record) in policies.sorted(by: { $0.key < $1.key }) {
      lines.append(line("policy", record.entry, .policyDefined(record.policy)))
      lines += record.reviews.map { line("review", nil, .policyReviewed($0)) }
    }
    lines += assertions.map { line("assertion", $0.entry, .assertionAdded($0.assertion)) }
    for (_, record) in topics.sorted(by: { $0.key < $1.key }) {
      lines.append(line("topic", record.entry, .topicDefined(record.topic)))
    }
    for (_, record) in sources.sorted(by: { $0.key < $1.key }) {
      lines.append(line("source", record.entry, .sourceDefined(record.source)))
      lines += record.standings.map { self.lines(of: $0, record.source.id) }
    }
    for (_, history) in events.sorted(by: { $0.key < $1.key }) { lines += self.lines(of: history) }
    lines += retracted.sorted().map { "retracted \($0)" }
    return lines
  }

  private func lines(of standing: StandingRecord, _ source: SourceID) -> String {
    let said = SourceStanding(source: source, on: standing.on, reason: standing.reason)
    return standing.isWithdrawn
      ? line("withdrawn", standing.entry, .sourceWithdrawn(said))
      : line("restored", standing.entry, .sourceRestored(said))
  }

  private func lines(of history: EventHistory) -> [String] {
    let id = history.id
    let recorded = EventRecorded(event: history.recorded, citations: [])
    var lines = [line("event", history.entry, .eventRecorded(recorded))]
    for revision in history.revisions {
      let revised = EventRevised(event: id, reason: revision.reason, patch: revision.patch, citations: [])
      lines.append(line("revision", revision.entry, .eventRevised(revised)))
    }
    for record in history.citations {
      let added = CitationAdded(event: id, citation: record.citation)
      lines.append("\(record.ordinal) " + line("citation", record.entry, .citationAdded(added)))
    }
    for ruling in history.rulings {
      let ruled = DisputeRuled(event: id, verdict: ruling.verdict, reason: ruling.reason)
      lines.append(line("ruling", ruling.entry, .disputeRuled(ruled)))
    }
    return lines
  }

  private func line(_ word: String, _ entry: Int?, _ payload: Payload) -> String {
    let number = entry.map { " \($0)" } ?? ""
    return word + number + " " + String(decoding: PayloadCoding.bytes(of: payload), as: UTF8.self)
  }
}

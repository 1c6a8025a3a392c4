package import PolicyModel
package import Queries

/// Writes what policies were on a day as Markdown: a table a topic, a row a policy.
package enum StateMarkdown {
  /// The whole answer; `heading` as for `StateText`.
  package static func text(_ answer: StateAnswer, words: HintWords, heading: [String]) -> String {
    var block = MarkdownBlock()
    let topics = StateTopic.all(StateCounts.shown(answer))
    block.headline(
      StateCounts.title(answer, heading, topics),
      viewpoint: ViewpointWords.line(answer.viewpoint.undated)
    )
    if topics.isEmpty {
      block.paragraph([Span(StateCounts.emptiness(answer).map(words.text).joined(separator: " "))])
    }
    for topic in topics {
      if topics.count > 1 { block.heading(2, [Span(topic.name ?? "Without a topic")]) }
      block.table(
        ["Issuer", "Policy", "State", "When", "Evidence", "Notes"], topic.policies.map { row($0, answer) })
    }
    for group in answer.groups { block.paragraph(GroupWords.line(group)) }
    block.footer(StateCounts.footer(answer).map(words.text), token: answer.viewpoint.known.token)
    return block.text
  }

  private static func row(_ policy: PolicyRows, _ answer: StateAnswer) -> [[[Span]]] {
    var notes: [[Span]] = []
    if let status = policy.status {
      notes +=
        StateSentence.reasons(status, on: answer.viewpoint.on)
        + status.requires.map(StateSentence.requirement)
    }
    for attribute in policy.attributes {
      let dates = StateSentence.dates(attribute.answer, told: policy.status?.answer.since)
      let label = StateSentence.label(attribute.answer, beneath: policy.status?.answer)
      notes.append(
        [Span("\(attribute.answer.key): "), Span(StateWords.of(attribute.answer))]
          + (dates.isEmpty ? [] : [Span(", " + dates)]) + (label.isEmpty ? [] : [" ("] + label + [")"]))
      notes += StateSentence.reasons(attribute, on: answer.viewpoint.on, beneath: policy.status)
    }
    let answer = policy.status?.answer
    return [
      [[Span(policy.label.issuer.name)]],
      [[Span(PolicyWords.subject(policy.label))], [Span(policy.label.id.text)]],
      [[Span(answer.map { StateWords.of($0) } ?? "nothing stated", .bold)]],
      [[Span(answer.map { StateSentence.dates($0) } ?? "")]], [answer.map(GradeWords.label) ?? []], notes,
    ]
  }
}

package import EDTF
package import Ledger
import PolicyModel
package import Queries

/// A check as somebody asks for it.
package struct AskedCheck: Sendable {
  package var rules: [any CheckRule.Type]
  package var severity: Severity
  package var policies: AskedPolicies

  package init(rules: [any CheckRule.Type], severity: Severity, policies: AskedPolicies) {
    self.rules = rules
    self.severity = severity
    self.policies = policies
  }
}

extension LedgerReader {
  /// What breaks rules, as it stands on a day.
  package func check(_ asked: AskedCheck, on day: Day, known: KnownQuestion) throws -> CheckAnswer {
    let viewpoint = Viewpoint(reported: nil, evidence: nil, known: try prefix(known)).on(day)
    let size = viewpoint.known.entry
    var policies: Set<PolicyID>?
    if !asked.policies.isAll {
      var finder = QuestionFinder(self, at: size)
      policies = Set(try finder.policies(asked.policies, on: .everyDay).map(\.policy.id))
    }
    let query = CheckQuery(
      viewpoint: viewpoint, rules: asked.rules, severity: asked.severity, policies: policies)
    return CheckEvaluator.answer(query, try everything(at: size))
  }

  /// All that a prefix holds. A rule that looks for what is missing must see everything.
  private func everything(at size: Int) throws -> CheckExcerpt {
    let actors = try actors(.all, at: size)
    let sources = try sources(.all, at: size)
    let policies = try policies(.all, at: size)
    let topics = try topics(.all, at: size)
    let events = try events(.all, at: size)
    let excerpt = LedgerExcerpt(
      actors: ActorDirectory(actors.map(\.actor)), sources: SourceShelf(sources),
      policies: Dictionary(uniqueKeysWithValues: policies.map { ($0.policy.id, $0) }),
      topics: Dictionary(uniqueKeysWithValues: topics.map { ($0.topic.id, $0.topic) }),
      histories: events)
    return CheckExcerpt(
      excerpt: excerpt, actors: actors, sources: sources,
      assertions: try assertions(of: .all, at: size), retracted: try retracted(relatedBy: events, at: size))
  }
}

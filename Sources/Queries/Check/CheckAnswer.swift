package import PolicyModel

/// Asks what in a ledger breaks rules.
package struct CheckQuery: Sendable {
  /// Where from; on its day depends what lapsed and what is overdue.
  package var viewpoint: DatedViewpoint
  package var rules: [any CheckRule.Type]
  /// Only findings that matter so much or more.
  package var severity: Severity
  /// Only findings about these policies; nil for all.
  package var policies: Set<PolicyID>?

  package init(
    viewpoint: DatedViewpoint, rules: [any CheckRule.Type], severity: Severity, policies: Set<PolicyID>?
  ) {
    self.viewpoint = viewpoint
    self.rules = rules
    self.severity = severity
    self.policies = policies
  }
}

/// What in a ledger breaks rules.
package struct CheckAnswer: Sendable {
  package var viewpoint: DatedViewpoint
  /// By rule, in the order of the rules asked for.
  package var findings: [Finding]

  package init(viewpoint: DatedViewpoint, findings: [Finding]) {
    self.viewpoint = viewpoint
    self.findings = findings
  }

  /// How many findings there are of a severity.
  package func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

/// The rows that a check needs: all that there are at one prefix of the ledger.
package struct CheckExcerpt: Sendable {
  package var excerpt: LedgerExcerpt
  package var actors: [ActorRecord]
  package var sources: [SourceRecord]
  package var assertions: [AssertionRecord]
  /// Those retracted events that others have a relation to.
  package var retracted: [RetractedEvent]

  package init(
    excerpt: LedgerExcerpt, actors: [ActorRecord], sources: [SourceRecord], assertions: [AssertionRecord],
    retracted: [RetractedEvent]
  ) {
    self.excerpt = excerpt
    self.actors = actors
    self.sources = sources
    self.assertions = assertions
    self.retracted = retracted
  }
}

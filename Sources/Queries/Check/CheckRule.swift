package import PolicyModel

/// A rule that a well-kept ledger follows. One rule is one file; its messages stand beside it.
package protocol CheckRule: Sendable {
  /// The name by which it is asked for, in kebab case.
  static var id: String { get }
  /// How much a breach matters, at the worst.
  static var severity: Severity { get }
  /// What it finds, as one sentence.
  static var explanation: String { get }

  /// What breaks it, in an order that is the same every time.
  static func findings(in ledger: CheckedLedger) -> [Finding]
}

/// How much a finding matters; a greater one matters more.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Worth a look.
  case note
  /// Probably a mistake, or something that somebody should see to.
  case warning
  /// Two things that the ledger says cannot both be right.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// One breach of a rule: what is wrong, in which records, and what corrects it.
package struct Finding: Hashable, Sendable {
  /// The rule's name.
  package var rule: String
  package var severity: Severity
  /// What is wrong, as one sentence without its full stop.
  package var message: String
  /// The records that it is about, the first being the one to look at first.
  package var records: [FoundRecord]
  /// What corrects it.
  package var mend: Action

  package init(rule: String, severity: Severity, message: String, records: [FoundRecord], mend: Action) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.records = records
    self.mend = mend
  }
}

/// A record that a finding is about.
package enum FoundRecord: Hashable, Sendable {
  case actor(ActorID)
  case policy(PolicyID)
  case source(SourceID)
  case event(EventID)
  case entry(Int)

  /// What it is.
  package var kind: String {
    switch self {
    case .actor: Space.actor.rawValue
    case .policy: Space.policy.rawValue
    case .source: Space.source.rawValue
    case .event: Space.event.rawValue
    case .entry: "entry"
    }
  }

  /// Its id, or an entry's number.
  package var id: String {
    switch self {
    case .actor(let id): id.text
    case .policy(let id): id.text
    case .source(let id): id.text
    case .event(let id): id.text
    case .entry(let number): String(number)
    }
  }
}

extension CheckRule {
  /// A finding of this rule, as severe as the rule unless said otherwise.
  static func finding(
    _ message: String, _ records: [FoundRecord], mend: Action, severity: Severity? = nil
  ) -> Finding {
    Finding(
      rule: id, severity: severity ?? self.severity, message: message, records: records, mend: mend)
  }
}

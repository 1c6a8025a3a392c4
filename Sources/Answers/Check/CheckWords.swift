import PolicyModel
import Queries

/// What a check found, in words.
enum CheckWords {
  static func severity(_ severity: Severity) -> [Span] {
    switch severity {
    case .error: [Span(severity.rawValue, .tightened)]
    case .warning: [Span(severity.rawValue, .uncertain)]
    case .note: [Span(severity.rawValue, .dim)]
    }
  }

  /// `3 findings: 1 error, 2 notes`.
  static func summary(_ answer: CheckAnswer) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = answer.count(severity)
      return count == 0 ? nil : Wording.count(count, severity.rawValue)
    }
    return Wording.count(answer.findings.count, "finding")
      + (counts.isEmpty ? "" : ": " + counts.joined(separator: ", "))
  }
}

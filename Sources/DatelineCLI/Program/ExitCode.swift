import PolicyModel

/// The exit codes of CLI.md, and which kind of problem has which.
enum ExitStatus: Int32 {
  case done = 0
  case no = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case unavailable = 69
  case bug = 70
  case cannotCreate = 73
  case ioError = 74
  case busy = 75

  init(_ kind: ProblemKind) {
    switch kind {
    case .refused: self = .no
    case .usage: self = .usage
    case .badData: self = .badData
    case .noInput: self = .noInput
    case .unavailable: self = .unavailable
    case .cannotCreate: self = .cannotCreate
    case .ioError: self = .ioError
    case .busy: self = .busy
    case .bug: self = .bug
    }
  }
}

/// A command that cannot be understood as it stands.
struct UsageProblem: ReportedProblem {
  var message: String
  var hints: [Hint]

  var description: String { message }
  var kind: ProblemKind { .usage }
}

/// An option whose value is wrong.
struct DataProblem: ReportedProblem {
  var option: String
  var message: String
  var hints: [Hint] = []

  var description: String { message }
  var kind: ProblemKind { .badData }
  var place: SourceLocation { .option(option) }
}

extension DataProblem {
  /// An option whose value breaks a rule.
  init(option: String, _ rule: some BrokenRule) {
    self.init(option: option, message: rule.description, hints: rule.hints)
  }
}

/// What is wrong with one of several files, of which those before it were taken.
struct FileRefused: ReportableError {
  var rejection: Rejection
  var file: String

  var report: ProblemReport {
    ProblemReport(
      rejection.problems, more: rejection.more, outcome: "Nothing of \(file) was recorded.")
  }
}

/// A question that names what there is not.
struct BadQuestion: ReportableError {
  var problems: [Problem]

  var report: ProblemReport { ProblemReport(problems) }
}

/// No ledger was named or found.
struct NoLedger: ReportedProblem {
  var folder: String

  var description: String { "no ledger here: there is no dateline.db in \(folder) or a folder above it" }
  var kind: ProblemKind { .noInput }
  var hints: [Hint] {
    [
      "make one: \(action: Action(.initialize))",
      "or name one: dateline --ledger FILE …, or $DATELINE_LEDGER",
    ]
  }
}

package import PolicyModel

/// Why an output is not written where somebody wants it: it would take the place of what must not be lost.
package enum OutputProblem: ReportedProblem, Hashable {
  /// The file is a ledger.
  case ledger(path: String)
  /// The file is one that SQLite keeps beside a ledger, or would take for one.
  case besideLedger(path: String, ledger: String)
  /// Something else came to stand there while the output was being written.
  case changed(path: String)
  /// The path is empty.
  case noName

  package var description: String {
    switch self {
    case .ledger(let path): "\(path) is a ledger, and no output takes its place"
    case .besideLedger(let path, let ledger):
      "\(path) is a file that belongs to the ledger \(ledger), and no output takes its place"
    case .changed(let path):
      "\(path) is another file than it was when the output was begun: it was left as it is"
    case .noName: "the output has no name"
    }
  }

  package var kind: ProblemKind {
    switch self {
    case .ledger, .besideLedger, .changed: .cannotCreate
    case .noName: .usage
    }
  }

  /// What to do instead.
  package var hints: [Hint] {
    switch self {
    case .ledger, .besideLedger: ["give another name"]
    case .changed: ["look what is there, and try again"]
    case .noName: ["name a file: -o FILE, or - for standard output"]
    }
  }
}

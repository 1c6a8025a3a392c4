package import PolicyModel

/// Why entries were not appended: a mistake of the program, never of who uses it.
package enum AppendProblem: ReportedProblem, Hashable {
  /// There are not as many ids as payloads.
  case idsDoNotMatch(payloads: Int, ids: Int)
  /// There is no earlier entry with which the act may have begun.
  case noSuchAct(Int)
  /// An entry has this id already.
  case idTaken(String)

  package var description: String {
    switch self {
    case .idsDoNotMatch(let payloads, let ids): "\(payloads) entries were to be appended with \(ids) ids"
    case .noSuchAct(let act): "entries were to be appended to an act that began with entry \(act)"
    case .idTaken(let id): "an entry with the id \(id) is in the ledger already"
    }
  }

  package var kind: ProblemKind { .bug }
}

/// Why entries were not appended: a mistake of the program, never of who uses it.
package enum AppendProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There are not as many ids as payloads.
  case idsDoNotMatch(payloads: Int, ids: Int)
  /// An entry has this id already.
  case idTaken(String)

  package var description: String {
    switch self {
    case .idsDoNotMatch(let payloads, let ids): "\(payloads) entries were to be appended with \(ids) ids"
    case .idTaken(let id): "an entry with the id \(id) is in the ledger already"
    }
  }
}

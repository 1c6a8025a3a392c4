import Ledger
import PolicyModel

/// Finds what references that name nothing may have meant: of the first few, for all ids are gone through for each.
final class NearestNames {
  /// For so many references it is looked for.
  static let most = 20
  private var left = NearestNames.most
  /// The ids of the space that was looked through last.
  private var known: (space: Space, size: Int, ids: [String])?

  /// The rejection with what its references may have meant.
  func named(_ rejection: Rejection, _ reader: any LedgerReader, at size: Int) throws -> Rejection {
    var rejection = rejection
    for (place, problem) in rejection.problems.enumerated() {
      guard left > 0 else { break }
      guard
        case ReferenceRule.unknown(let space, let text, nearest: let found)? = problem.rule as? ReferenceRule,
        found.isEmpty
      else { continue }
      let ids = try nearest(text, in: space, reader, at: size)
      let named = try ReferenceFinder(reader, at: size).named(ids, in: space)
      rejection.problems[place].rule = ReferenceRule.unknown(space, text, nearest: named)
    }
    return rejection
  }

  /// The ids nearest to a text; none where so many were looked for already.
  func nearest(
    _ text: String, in space: Space, _ reader: any LedgerReader, at size: Int
  ) throws -> [String] {
    guard left > 0 else { return [] }
    left -= 1
    if known.map({ $0.space != space || $0.size != size }) ?? true {
      known = (space, size, try reader.ids(startingWith: "", in: space, limit: 1_000_000, at: size))
    }
    return Spelling.nearest(to: text.lowercased(), among: known?.ids ?? [], limit: 3)
  }
}

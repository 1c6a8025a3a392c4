package import PolicyModel

/// Brings stored payloads of every version that there ever was into the newest shape. Stored bytes never
/// change; this is what makes them readable.
package enum Upcaster {
  /// The newest tree for a payload that was stored at `version`.
  ///
  /// A new version adds one step here, from the one before it, and keeps all earlier steps.
  package static func newest(
    _ kind: EntryKind, version: Int, tree: Tree
  ) throws(UpcastingProblem) -> Tree {
    guard version >= 1 else { throw .noSuchVersion(kind, version) }
    guard version <= PayloadCoding.version else { throw .newer(kind, version) }
    return version < 2 ? second(kind, tree) : tree
  }

  /// From version 1, whose payloads have the same shape: what is new in the second is around them, the act.
  private static func second(_ kind: EntryKind, _ tree: Tree) -> Tree { tree }
}

/// Why a stored payload cannot be brought into the newest shape.
package enum UpcastingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It was stored by a later program.
  case newer(EntryKind, Int)
  /// No program ever stored such a one.
  case noSuchVersion(EntryKind, Int)

  package var description: String {
    switch self {
    case .newer(let kind, let version):
      "the ledger is from a newer Dateline: it holds \(kind.rawValue) entries of version \(version), and this one reads up to \(PayloadCoding.version); update Dateline to read it"
    case .noSuchVersion(let kind, let version):
      "there is no version \(version) of \(kind.rawValue) entries: the file is damaged, see dateline verify"
    }
  }
}

package import JSON
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
    return version < 2 ? version2(kind, tree) : tree
  }

  /// From version 1: `supersedes` only ordered, which is `amends`; `repeals` held while its event's effect lasted, which
  /// is a suspension of the keys on which both events have an effect.
  private static func version2(_ kind: EntryKind, _ tree: Tree) -> Tree {
    switch kind {
    case .eventRecorded: withRelations(tree)
    case .eventRevised: applyingWhole(changing("changes", in: tree, withRelations))
    default: tree
    }
  }

  /// A revision of version 2 names what it changes of a list. In version 1 lists are whole, and what a correction said
  /// showed to every viewpoint; `applies` says that it still does.
  private static func applyingWhole(_ tree: Tree) -> Tree {
    guard case .map(var fields) = tree else { return tree }
    fields["applies"] = .string("whole")
    return .map(fields)
  }

  private static func withRelations(_ tree: Tree) -> Tree {
    changing("relations", in: tree) { relations in
      guard case .list(let items) = relations else { return relations }
      return .list(items.map(relation))
    }
  }

  private static func relation(_ tree: Tree) -> Tree {
    guard case .map(var fields) = tree else { return tree }
    switch fields["type"] {
    case .string("supersedes"): fields["type"] = .string("amends")
    case .string("repeals"):
      fields["type"] = .string("suspends")
      fields["readAs"] = .string("repeals-1")
    default: break
    }
    return .map(fields)
  }

  private static func changing(_ name: String, in tree: Tree, _ change: (Tree) -> Tree) -> Tree {
    guard case .map(var fields) = tree, let field = fields[name] else { return tree }
    fields[name] = change(field)
    return .map(fields)
  }
}

/// Why a stored payload cannot be brought into the newest shape.
package enum UpcastingProblem: ReportedProblem, Hashable {
  /// It was stored by a later program.
  case newer(EntryKind, Int)
  /// No program ever stored such a one.
  case noSuchVersion(EntryKind, Int)

  package var description: String {
    switch self {
    case .newer(let kind, let version):
      "the ledger is from a newer Dateline: it holds \(kind.rawValue) entries of version \(version), and this one reads up to \(PayloadCoding.version); update Dateline to read it"
    case .noSuchVersion(let kind, let version):
      "there is no version \(version) of \(kind.rawValue) entries: the file is damaged"
    }
  }

  package var kind: ProblemKind { .ioError }

  package var hints: [Hint] {
    switch self {
    case .newer: []
    case .noSuchVersion: ["what else is damaged: \(action: Action(.verify))"]
    }
  }
}

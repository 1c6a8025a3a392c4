import JSON
package import PolicyModel

/// Reads payloads back from the bytes that were stored.
package enum StoredPayload {
  /// What the stored bytes of an entry mean, brought to the newest version.
  package static func read(
    _ bytes: [UInt8], kind: EntryKind, version: Int, sequence: Int
  ) throws(StoredPayloadProblem) -> Payload {
    do {
      let tree = try Upcaster.newest(kind, version: version, tree: try JSONReader.read(bytes))
      return try PayloadCoding.payload(kind, version: PayloadCoding.version, tree: tree)
    } catch let problem as UpcastingProblem {
      throw .version(sequence, problem)
    } catch {
      throw .damaged(sequence, kind, "\(error)")
    }
  }
}

/// Why an entry's stored payload cannot be read.
package enum StoredPayloadProblem: ReportedProblem, Hashable {
  case version(Int, UpcastingProblem)
  /// The entry, its kind, and what is wrong with the payload.
  case damaged(Int, EntryKind, String)

  package var description: String {
    switch self {
    case .version(let sequence, let problem): "entry \(sequence): \(problem)"
    case .damaged(let sequence, let kind, let what):
      "entry \(sequence) (\(kind.rawValue)) cannot be read: \(what)"
    }
  }

  package var kind: ProblemKind { .ioError }

  package var hints: [Hint] {
    switch self {
    case .version(_, let problem): problem.hints
    case .damaged: ["what else is damaged: \(action: Action(.verify))"]
    }
  }
}

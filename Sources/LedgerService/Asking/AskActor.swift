import EDTF
import Ledger
import PolicyModel
import Queries

extension LedgerReader {
  /// An actor by its id or that of one that was merged into it: what is read grows with it, not with the ledger.
  func shownActor(_ asked: ActorID, from viewpoint: Viewpoint) throws -> ShownActor {
    let size = viewpoint.known.entry
    guard let record = try actors(.some([asked]), at: size).first else { throw Gone(id: asked.text) }
    let id = record.actor.id
    let others =
      try actors(belongingTo: [id], at: size)
      + actors(succeededBy: [id], at: size)
      + actors(
        .some(record.actor.memberships.map(\.of) + record.actor.life.successors.map(\.actor)), at: size)
    let excerpt = try Gatherer(self, at: size, naming: [id])
      .events(.withParticipants([id]), andTargets: false)
    return ShowEvaluator.actor(
      record, asked: asked, others: others,
      policies: try labels(try policies(issuedBy: [id], at: size), at: size),
      excerpt, from: viewpoint)
  }

  /// The history of an actor with those of all that were merged into it, by entry.
  func history(ofActor id: ActorID, at size: Int) throws -> [HistoryStep] {
    guard let record = try actors(.some([id]), at: size).first else { return try steps(of: id, at: size) }
    var steps: [Int: HistoryStep] = [:]
    for part in record.merged {
      for step in try self.steps(of: part.record.own.id, at: size) {
        var step = step
        step.of = part.record.own.id
        steps[step.line.sequence] = step
      }
    }
    // What merged two is in the histories of both: the one that was merged tells what became of it.
    steps.merge(try self.steps(of: record.actor.id, at: size).map { ($0.line.sequence, $0) }) { part, _ in
      part
    }
    return steps.values.sorted { $0.line.sequence < $1.line.sequence }
  }

  private func steps(of id: ActorID, at size: Int) throws -> [HistoryStep] {
    History.steps(try recorded(try entries(of: id.text, in: .actor, at: size)))
  }
}

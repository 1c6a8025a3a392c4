import EDTF
package import Ledger
package import PolicyModel
package import Queries

/// A diffusion as somebody asks for it.
package struct AskedDiffusion: Hashable, Sendable {
  package var topic: Reference
  package var wanted: WantedStatus
  package var group: Reference?

  package init(topic: Reference, wanted: WantedStatus, group: Reference?) {
    self.topic = topic
    self.wanted = wanted
    self.group = group
  }
}

extension LedgerReader {
  /// Who adopted a policy when, after whom, and who has not.
  package func diffusion(
    _ asked: AskedDiffusion, from viewpoint: AskedDatedViewpoint
  ) throws -> DiffusionAnswer? {
    let viewpoint = try viewpoint.viewpoint(in: self)
    let size = viewpoint.known.entry
    var finder = QuestionFinder(self, at: size)
    let topics = try finder.ids([asked.topic], .topic, as: Topic.self)
    let groups = try finder.ids(
      asked.group.map { [$0] } ?? [], .actor, as: Actor.self, on: DaySet(viewpoint.on))
    try finder.check()
    guard let topic = topics.first else { return nil }
    let records = try policies(about: [topic], at: size)
    let gatherer = Gatherer(self, at: size, naming: groups)
    let (deciding, plain) = try gatherer.statuses(of: records, and: [], from: viewpoint.undated)
    guard
      records.contains(where: { asked.wanted.isListed($0.policy) })
        || deciding.sets(asked.wanted, or: plain)
    else {
      throw Rejection([
        Problem(
          WantedStatusRule.none(
            asked.wanted, topic: topic, scales: Set(records.map(\.policy.scale.explanation)).sorted()),
          at: asked.topic.place)
      ])
    }
    let query = DiffusionQuery(
      viewpoint: viewpoint, topic: topic, wanted: asked.wanted, policies: records.map(\.policy.id),
      group: groups.first)
    let adoptions = Adoptions(query, StatusCourses(deciding, plain, from: viewpoint.undated))
    var excerpt = try gatherer.adding(adoptions.events, to: deciding)
    if !groups.isEmpty { excerpt.actors = ActorDirectory(try actors(.all, at: size).map(\.actor)) }
    return DiffusionEvaluator.answer(query, adoptions, excerpt)
  }
}

extension LedgerExcerpt {
  /// Whether some event, one of these or a plain one, sets a policy to what is wanted.
  fileprivate func sets(_ wanted: WantedStatus, or plain: [PolicyID: [PlainEffect]]) -> Bool {
    let sets = { (id: PolicyID, does: KeyOperation?) in
      guard let policy = policies[id]?.policy, let does else { return false }
      return wanted.test(for: policy)(AnsweredState(does))
    }
    return plain.contains { policy, effects in effects.contains { sets(policy, $0.does) } }
      || histories.contains { $0.newest.effects.contains { sets($0.policy, $0.does(to: .status)) } }
  }
}

/// What is looked for must be a status that some policy of the topic can have.
package enum WantedStatusRule: BrokenRule {
  case none(WantedStatus, topic: TopicID, scales: [String])

  package var description: String {
    switch self {
    case .none(_, let topic, let scales) where scales.isEmpty: "no policy is of the topic “\(topic)”"
    case .none(.exactly(let value), let topic, _):
      "no policy of the topic “\(topic)” can be, or ever was, “\(value)”"
    case .none(.orStricter(let value), let topic, _):
      "no policy of the topic “\(topic)” has “\(value)” on a scale that says what is stricter"
    case .none(.atLeast, let topic, _): "no policy of the topic “\(topic)” is on a numeric scale"
    }
  }

  package var hints: [Hint] {
    switch self {
    case .none(_, _, let scales) where scales.isEmpty:
      ["policies and their topics: \(action: Action(.list(.policy)))"]
    case .none(_, _, let scales): scales.map { "there is \($0)" }
    }
  }
}

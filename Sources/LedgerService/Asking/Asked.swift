package import EDTF
package import Ledger
package import PolicyModel

/// A viewpoint as somebody asks for it, before the ledger says which prefix that is.
package struct AskedViewpoint: Hashable, Sendable {
  package var reported: Day?
  package var evidence: Grade?
  package var known: KnownQuestion

  package init(reported: Day?, evidence: Grade?, known: KnownQuestion) {
    self.reported = reported
    self.evidence = evidence
    self.known = known
  }

  /// The viewpoint in a ledger.
  package func viewpoint(in reader: any LedgerReader) throws -> Viewpoint {
    Viewpoint(reported: reported, evidence: evidence, known: try reader.prefix(known))
  }
}

/// A viewpoint of a question about a day, as somebody asks for it.
package struct AskedDatedViewpoint: Hashable, Sendable {
  package var on: Day
  package var undated: AskedViewpoint

  package init(on: Day, undated: AskedViewpoint) {
    self.on = on
    self.undated = undated
  }

  /// The viewpoint in a ledger.
  package func viewpoint(in reader: any LedgerReader) throws -> DatedViewpoint {
    DatedViewpoint(on: on, undated: try undated.viewpoint(in: reader))
  }
}

/// Which policies are asked about: those named, else those of an actor or a topic, else all.
package struct AskedPolicies: Hashable, Sendable {
  package var policies: [Reference]
  package var actors: [Reference]
  package var topics: [Reference]
  /// Groups whose members issue them.
  package var groups: [Reference]

  package init(
    policies: [Reference], actors: [Reference], topics: [Reference], groups: [Reference] = []
  ) {
    self.policies = policies
    self.actors = actors
    self.topics = topics
    self.groups = groups
  }

  /// Whether every policy is asked about.
  package var isAll: Bool { policies.isEmpty && actors.isEmpty && topics.isEmpty && groups.isEmpty }
}

/// Finds what a question names, gathering everything that it names wrongly.
package struct QuestionFinder {
  private let reader: any LedgerReader
  private let finder: ReferenceFinder
  package let size: Int
  package private(set) var problems: [Problem] = []

  package init(_ reader: any LedgerReader, at size: Int) {
    self.reader = reader
    self.size = size
    finder = ReferenceFinder(reader, at: size)
  }

  /// The ids that references name.
  /// - Parameter days: those that the question is about: a name that was somebody else's then is not meant.
  package mutating func ids<Of>(
    _ references: [Reference], _ space: Space, as _: Of.Type, on days: DaySet = .everyDay
  ) throws -> [ID<Of>] {
    var found: [ID<Of>] = []
    for reference in references {
      let ids = try finder.ids(reference.text, in: space, on: days)
      if ids.count == 1 {
        found.append(ID(stored: ids[0]))
      } else {
        let match = try finder.match(reference.text, in: space, on: days) { (ids: [ID<Of>]) in ids }
        switch match {
        case .one(let id): found.append(id)
        case .several(let candidates):
          problems.append(
            Problem(
              ReferenceRule.ambiguous(space, reference.text, candidates: candidates), at: reference.place))
        case .none(let nearest):
          problems.append(
            Problem(ReferenceRule.unknown(space, reference.text, nearest: nearest), at: reference.place))
        }
      }
    }
    return found
  }

  /// The policies that are asked about.
  package mutating func policies(_ asked: AskedPolicies, on days: DaySet) throws -> [PolicyRecord] {
    let policies = try ids(asked.policies, .policy, as: Policy.self)
    let actors = try ids(asked.actors, .actor, as: Actor.self, on: days)
    let topics = try ids(asked.topics, .topic, as: Topic.self)
    try check()
    let named = try reader.policies(policies.isEmpty ? .all : .some(policies), at: size)
    let directory = actors.isEmpty ? nil : ActorDirectory(try reader.actors(.all, at: size).map(\.actor))
    return named.filter { record in
      let policy = record.policy
      if !topics.isEmpty, !topics.contains(where: { $0 == policy.topic }) { return false }
      guard let directory else { return true }
      return actors.contains { directory.acts(policy.issuer, for: $0, on: days) }
    }
  }

  /// Throws what was gathered, if anything was.
  package func check() throws(Rejection) {
    if !problems.isEmpty { throw Rejection(problems) }
  }
}

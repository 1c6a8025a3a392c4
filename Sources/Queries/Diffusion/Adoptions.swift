import EDTF
package import PolicyModel

/// The policies of a topic, with when each adopted.
package struct Adoptions: Sendable {
  let found: [IssuedPolicy]

  /// Looks at the policies of `query`.
  package init(_ query: DiffusionQuery, _ courses: StatusCourses) {
    let day = query.viewpoint.on
    found = query.policies.compactMap { courses.states.excerpt.policies[$0]?.policy }.map { policy in
      IssuedPolicy(policy, wanted: query.wanted, on: day, courses)
    }
  }

  /// The events that began or ended an adoption, which the answer shows.
  package var events: [EventID] {
    found.compactMap(\.adoption).flatMap { [$0.began.event] + ($0.ended.map { [$0.event] } ?? []) }
  }
}

/// One policy of the topic, and whether it has adopted.
struct IssuedPolicy {
  let policy: Policy
  let adoption: Adoption?
  private let states: Set<AnsweredState>

  init(_ policy: Policy, wanted: WantedStatus, on day: Day, _ courses: StatusCourses) {
    self.policy = policy
    guard let course = courses.course(of: policy.id) else {
      adoption = nil
      states = [.unstated]
      return
    }
    adoption = wanted.fits(policy) ? Adoption(in: course, upTo: day, wanted.test(for: policy)) : nil
    states = adoption?.states ?? course.states(on: day)
  }

  /// What it is on the day: values first.
  var sortedStates: [AnsweredState] { states.sorted(by: AnsweredState.valuesFirst) }
}

package import PolicyModel

/// Asks what was expected, and what became of it by the viewpoint's day.
package struct OutlookQuery: Sendable {
  /// Must have a day.
  package var viewpoint: DatedViewpoint
  /// Only expectations in which one of these takes part, or of a policy that one of these issues; empty for all.
  package var actors: [ActorID]
  /// Only expectations of these policies, or related to an event that touches one; nil for all.
  package var policies: [PolicyID]?
  /// Only what this one said; nil for all.
  package var speaker: Speaker?
  /// Only expectations that have, or may have, one of these; nil for all.
  package var statuses: Set<ExpectationStatus>?
  package var limit: Int?

  package init(
    viewpoint: DatedViewpoint, actors: [ActorID], policies: [PolicyID]?, speaker: Speaker?,
    statuses: Set<ExpectationStatus>?, limit: Int?
  ) {
    self.viewpoint = viewpoint
    self.actors = actors
    self.policies = policies
    self.speaker = speaker
    self.statuses = statuses
    self.limit = limit
  }
}

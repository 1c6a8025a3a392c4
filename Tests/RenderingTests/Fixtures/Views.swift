import EDTF
import PolicyModel
import Projections

/// The views that the snapshots show.
enum Views {
  static func timeline(_ actors: [String], limit: Int? = nil, types: [EventType]? = nil) -> TimelineView {
    TimelineProjection.view(
      TimelineQuery(
        viewpoint: Story.viewpoint(on: nil), actors: actors.map { Story.id($0) }, from: nil, to: nil,
        policies: nil,
        types: types, roles: nil, with: [], limit: limit, direct: false, before: true), Story.holdings)
  }

  static func state(on day: String, all: Bool = false, policies: [String]? = nil, reported: String? = nil)
    -> StateView
  {
    StateProjection.view(
      StateQuery(
        viewpoint: Story.viewpoint(on: day, reported: reported),
        policies: policies.map { $0.map { Story.id($0) } } ?? Story.policies.map(\.id), all: all, keys: nil),
      Story.holdings)
  }

  static func diff(_ from: Viewpoint, _ to: Viewpoint, before: Holdings = Story.holdings) -> DiffView {
    DiffProjection.view(
      DiffQuery(from: from, to: to, policies: Story.policies.map(\.id), all: false), before: before,
      after: Story.holdings)
  }

  static func why(_ policy: String, on day: String) -> WhyView {
    let query = WhyQuery(viewpoint: Story.viewpoint(on: day), policy: Story.id(policy), key: nil)
    return given(WhyProjection.view(query, Story.holdings), policy)
  }

  static func followers(_ event: String, reported: String? = nil) -> FollowersView {
    FollowersProjection.view(
      FollowersQuery(
        viewpoint: Story.viewpoint(on: nil, reported: reported), event: Story.id(event), policies: strikes),
      Story.holdings)
  }

  static func diffusion(_ wanted: WantedStatus, on day: String, group: String? = nil) -> DiffusionView {
    DiffusionProjection.view(
      DiffusionQuery(
        viewpoint: Story.viewpoint(on: day), topic: Story.id("long-range-strikes"), wanted: wanted,
        policies: strikes, group: group.map { Story.id($0) }), Story.holdings)
  }

  private static let strikes = Story.policies.filter { $0.topic == Story.id("long-range-strikes") }.map(\.id)
}

import EDTF
import PolicyModel
import Testing

/// Who is in a group.
@Suite struct GroupMembersTests {
  private func actor(_ id: String, _ kind: ActorKind, in groups: String...) -> Actor {
    let memberships = groups.map {
      Membership(kind: .memberOf, of: ActorID(stored: $0), during: nil)
    }
    return Actor(
      id: ActorID(stored: id), name: id, kind: kind, aliases: [], codes: [], memberships: memberships,
      life: .unstated)
  }

  @Test func groupsStandForTheirMembersAndStatesForThemselves() {
    // Given an alliance of a state and a union, each with members of its own.
    let directory = ActorDirectory([
      actor("g20", .alliance), actor("us", .state, in: "g20"), actor("alaska", .state, in: "us"),
      actor("eu", .organization, in: "g20"), actor("france", .state, in: "eu"),
      actor("corsica", .body, in: "france"),
    ])
    let members = { (group: String) in
      directory.members(of: ActorID(stored: group), on: .distantFuture).keys.map(\.text).sorted()
    }
    // Then
    #expect(members("g20") == ["eu", "france", "us"])
    #expect(members("us") == ["alaska"])
    #expect(members("eu") == ["france"])
  }
}

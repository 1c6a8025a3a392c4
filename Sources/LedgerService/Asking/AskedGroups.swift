import EDTF
import Ledger
import PolicyModel
import Queries

/// The groups that a question names, on one day and at one prefix.
struct AskedGroups {
  private let groups: [ActorID]
  private let day: Day
  let directory: ActorDirectory

  /// The groups, which must be there; nil where the question names none.
  init?(_ groups: [ActorID], on day: Day, _ reader: any LedgerReader, at size: Int) throws {
    if groups.isEmpty { return nil }
    self.groups = groups
    self.day = day
    directory = ActorDirectory(try reader.actors(.all, at: size).map(\.actor))
  }

  /// The members of all groups, definite or possible.
  var members: [ActorID: Answer] {
    groups.reduce(into: [:]) { found, group in
      found.merge(directory.members(of: group, on: day)) { $0 == .definite ? $0 : $1 }
    }
  }

  /// The policies that members issue, or who acts for a member on the day, by the member.
  func issued(_ records: [PolicyRecord]) -> [PolicyID: ActorID] {
    let members = members.keys.sorted()
    var whose: [ActorID: ActorID?] = [:]
    var found: [PolicyID: ActorID] = [:]
    for record in records {
      let issuer = record.policy.issuer
      if whose[issuer] == nil {
        let member = members.first { directory.acts(issuer, for: $0, on: DaySet(day)) }
        whose[issuer] = .some(member)
      }
      if let member = whose[issuer] ?? nil { found[record.policy.id] = member }
    }
    return found
  }

  /// Each group with its members, told apart by how sure that is, and those without a policy.
  func views(issuers: some Sequence<ActorID>) -> [ShownGroup] {
    let issuers = Set(issuers)
    return groups.map { group in
      let members = directory.members(of: group, on: day)
      let named = { (ids: [ActorID]) in
        ids.map { NamedActor(id: $0, name: directory.name(of: $0)) }.sorted {
          ($0.name, $0.id) < ($1.name, $1.id)
        }
      }
      return ShownGroup(
        group: NamedActor(id: group, name: directory.name(of: group)),
        members: named(members.filter { $0.value == .definite }.map(\.key)),
        possible: named(members.filter { $0.value == .possible }.map(\.key)),
        without: named(members.keys.filter { !issuers.contains($0) }))
    }
  }
}

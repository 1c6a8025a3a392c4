import EDTF
import Ledger
import PolicyModel
import Queries
import LedgerService

/// From where a law asks.
struct TaleViewpoint: Hashable, Sendable, CustomStringConvertible {
  var on: Int
  var reported: Int?
  /// How many entries are known; nil for all.
  var known: Int?
  var floor: Grade?

  /// Any viewpoint on a ledger of so many entries, of which `first` came before the tale.
  static func random(_ dice: inout Dice, first: Int, size: Int) -> TaleViewpoint {
    TaleViewpoint(
      on: Int.random(in: 4...(Teller.lastDay + 3), using: &dice),
      reported: dice.chance(40) ? Int.random(in: 3...(Teller.lastDay + 1), using: &dice) : nil,
      known: dice.chance(30) ? Int.random(in: first...size, using: &dice) : nil,
      floor: dice.chance(25) ? Grade.allCases.randomElement(using: &dice) : nil)
  }

  var description: String {
    "on \(on)" + (reported.map { ", reported \($0)" } ?? "") + (known.map { ", known entry:\($0)" } ?? "")
      + (floor.map { ", evidence \($0)" } ?? "")
  }
}

extension TaleLedger {
  func viewpoint(_ viewpoint: TaleViewpoint) throws -> AskedDatedViewpoint {
    try scenario.viewpoint(
      on: TaleDocuments.iso(viewpoint.on), reported: viewpoint.reported.map(TaleDocuments.iso),
      evidence: viewpoint.floor, known: viewpoint.known)
  }

  /// Every state, also those without a value.
  func rows(_ asked: TaleViewpoint) throws -> [StateRow] {
    let viewpoint = try viewpoint(asked)
    return try scenario.store.read { try $0.state(Scenario.everything, from: viewpoint, all: true) }.rows
  }

  func changes(_ from: TaleViewpoint, _ to: TaleViewpoint) throws -> [ShownChange] {
    let (from, to) = try (viewpoint(from), viewpoint(to))
    return try scenario.store.read {
      try $0.diff(Scenario.everything, from: from, to: to, all: true, today: nil)
    }.changes
  }

  func timeline(_ asked: TaleViewpoint) throws -> [TimelineEvent] {
    let question = AskedTimeline(
      actors: [], from: nil, to: nil, policies: nil, types: nil, roles: nil, with: [], limit: nil,
      direct: false, before: false)
    let viewpoint = try viewpoint(asked)
    return try scenario.store.read { try $0.timeline(question, from: viewpoint.undated) }.events
  }

  /// What is told from a viewpoint, in lines: every state, and every event with its grade.
  func told(_ viewpoint: TaleViewpoint) throws -> [String] {
    try rows(viewpoint).map(\.told) + timeline(viewpoint).map(\.event.told).sorted()
  }
}

extension StateRow {
  var told: String {
    "\(policy.id).\(answer.key) \(answer.told) disputes \(disputes) checked \(checked?.description ?? "never")"
  }
}

extension KeyAnswer {
  /// Everything about it but the order of its alternatives, which says nothing.
  var told: String {
    let alternatives = alternatives.map { "\($0.state) by \($0.event?.text ?? "none")" }.sorted()
    return "\(certainty) \(alternatives) since \(since?.text ?? "-") until \(until?.text ?? "-")"
      + " basis \(basis.map { "\($0)" } ?? "-") event \(event?.text ?? "-") grade \(grade.map { "\($0)" } ?? "-")"
  }

  /// Whether some world gives it a value.
  var hasValue: Bool { alternatives.contains { $0.state.value != nil } }

  /// The states of its alternatives, as words.
  var states: Set<String> {
    Set(alternatives.map { $0.state.value.map { "stated \($0)" } ?? $0.state.word })
  }
}

extension ShownEvent {
  var told: String {
    "\(id) \(date.text) \(grade)\(isDisputed ? " disputed" : "") \(citations.count) citations \(effects.count) effects"
  }
}

extension ShownChange {
  var told: String {
    "\(policy.id).\(key) \(from.told) -> \(to.told) \(direction) "
      + causes.map { "\($0.leg) \($0.reason) \($0.events)" }.joined(separator: "; ")
  }
}

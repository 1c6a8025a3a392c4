import PolicyModel
import Queries
import TestSupport
import Testing

/// The order of unrelated entries does not matter.
@Suite struct OrderLawTests {
  @Test(arguments: 0..<LongRun.cases(6)) func unrelatedStepsMayComeInAnyOrder(seed: UInt64) throws {
    let kinds = Set(TaleKind.allCases).subtracting([.undo])
    var teller = Teller(seed: 60_000 + seed, kinds: kinds)
    // What is related keeps its order: with many relations hardly anything would be shuffled.
    teller.relating = 10
    if seed.isMultiple(of: 2) { teller.relations = Teller.measures }
    for _ in 0..<30 { teller.tell() }
    let tale = teller.tale
    var dice = Dice(seed: seed ^ 0x1A77)
    let order = TaleOrder.shuffled(tale, &dice)
    #expect(order != Array(tale.steps.indices), "seed \(seed)")
    let (one, other) = try (TaleLedger(tale), TaleLedger(tale, at: order))
    #expect(Set(one.taken.map(\.place)) == Set(other.taken.map(\.place)), "seed \(seed)")
    for _ in 0..<10 {
      var viewpoint = TaleViewpoint.random(&dice, first: 0, size: 0)
      viewpoint.known = nil
      #expect(try one.told(viewpoint) == other.told(viewpoint), "seed \(seed), \(viewpoint)")
      var next = TaleViewpoint.random(&dice, first: 0, size: 0)
      next.known = nil
      let (a, b) = try (one.changes(viewpoint, next).map(\.told), other.changes(viewpoint, next).map(\.told))
      #expect(a == b, "seed \(seed), \(viewpoint) to \(next)")
    }
  }
}

/// Which steps of a tale must keep their order: those that speak of one event or source, directly or by a relation, or
/// of two events of which one came after the other, for the ledger refuses dates that go against that.
enum TaleOrder {
  /// The places of a tale's steps, in a random order that keeps that of related ones.
  static func shuffled(_ tale: Tale, _ dice: inout Dice) -> [Int] {
    let ordered = tale.steps.reduce(into: Set<Set<String>>()) { $0.formUnion($1.ordered) }
    func areRelated(_ one: TaleStep, _ other: TaleStep) -> Bool {
      one.subject == other.subject || other.names.contains(one.subject) || one.names.contains(other.subject)
        || ordered.contains([one.subject, other.subject])
    }
    var left = Array(tale.steps.indices)
    var order: [Int] = []
    while !left.isEmpty {
      let free = left.filter { place in
        !left.contains { $0 < place && areRelated(tale.steps[$0], tale.steps[place]) }
      }
      guard let next = free.randomElement(using: &dice) else { break }
      order.append(next)
      left.removeAll { $0 == next }
    }
    return order
  }
}

extension TaleStep {
  /// What it is about: an event, or a source.
  var subject: String {
    switch self {
    case .record(let event): event.id
    case .cite(let id, _), .correct(let id, _), .update(let id, _, _), .retract(let id), .rule(let id, _): id
    case .withdraw(let source, _), .restore(let source, _): "source \(source)"
    case .undo(let step): "step \(step)"
    }
  }

  /// The pairs of events of which it says that one came after the other.
  var ordered: Set<Set<String>> {
    guard case .record(let event) = self else { return [] }
    return Set(
      event.relations.filter { ["supersedes", "amends"].contains($0.type) }.map { [event.id, $0.event] })
  }

  /// The other events that it names.
  var names: Set<String> {
    switch self {
    case .record(let event): Set(event.relations.map(\.event))
    case .correct(_, .relations(let relations)), .update(_, .relations(let relations), _):
      Set(relations.map(\.event))
    case .cite, .correct, .update, .retract, .rule, .withdraw, .restore, .undo: []
    }
  }
}

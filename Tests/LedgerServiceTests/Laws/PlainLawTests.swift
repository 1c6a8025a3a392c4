import Answers
import Documents
import Ledger
import PolicyModel
import Queries
import TestSupport
import Testing
import LedgerService

/// Plain events are read only as far as they say what a status was; a question for a grade reads every event whole. Of
/// what is seen at all nothing is below *anonymous*, so both must answer alike.
@Suite struct PlainLawTests {
  @Test(arguments: 0..<LongRun.cases(3)) func whatIsReadInPartAnswersAsWhatIsReadWhole(seed: UInt64) throws {
    var teller = Teller(seed: 50_000 + seed)
    teller.relations += ["follows", "follows", "follows"]
    if seed.isMultiple(of: 2) { teller.relations += Teller.measures }
    teller.relating = 8
    teller.mostEvents = 24
    for _ in 0..<60 { teller.tell() }
    let ledger = try topical(teller.tale)
    var dice = Dice(seed: seed ^ 0xF66)
    let size = try ledger.scenario.size
    var plain = 0
    var after = 0
    for _ in 0..<8 {
      var part = TaleViewpoint.random(&dice, first: size / 2, size: size)
      part.floor = nil
      var whole = part
      whole.floor = .anonymous
      for wanted in [WantedStatus.exactly("permitted"), .orStricter("restricted")] {
        let (one, other) = try (diffusion(ledger, wanted, part), diffusion(ledger, wanted, whole))
        #expect(one == other, "seed \(seed), \(wanted), \(part)")
      }
      for event in try ledger.timeline(part).map(\.event.id) {
        let (one, other) = try (followers(ledger, event, part), followers(ledger, event, whole))
        #expect(one.told == other.told, "seed \(seed), \(event), \(part)")
        after += one.after
      }
      plain += try self.plain(ledger, part)
    }
    #expect(plain > 10, "seed \(seed): hardly an event was plain")
    #expect(after > 0, "seed \(seed): nothing came after anything")
  }

  /// The tale with the second policy made one of the first's topic and scale.
  private func topical(_ tale: Tale) throws -> TaleLedger {
    var ledger = try TaleLedger(tale, at: [])
    try ledger.scenario.add(
      """
      - {record: topic, id: t, name: Topic}
      - {record: policy, id: p2, title: May it too?, issuer: uk, topic: t, scale: permission}
      """)
    try ledger.scenario.add(
      "- {record: policy, id: p, title: May it be done?, issuer: us, topic: t, scale: permission}",
      onExisting: .revise(RevisionReason(kind: .correction, reason: "of the topic")))
    for place in tale.steps.indices { try ledger.take(tale.steps[place].topical, at: place) }
    return ledger
  }

  private func diffusion(
    _ ledger: TaleLedger, _ wanted: WantedStatus, _ viewpoint: TaleViewpoint
  ) throws -> String {
    let asked = AskedDiffusion(topic: Reference("t", at: .none), wanted: wanted, group: nil)
    let from = try ledger.viewpoint(viewpoint)
    var answer = try #require(try ledger.scenario.store.read { try $0.diffusion(asked, from: from) })
    answer.viewpoint.undated.evidence = nil
    return "\(DiffusionJSON.node(answer))"
  }

  private func followers(
    _ ledger: TaleLedger, _ event: EventID, _ viewpoint: TaleViewpoint
  ) throws -> (told: String, after: Int) {
    let from = try ledger.viewpoint(viewpoint)
    let asked = Reference(event.text, at: .none)
    var answer = try #require(
      try ledger.scenario.store.read { try $0.followers(of: asked, from: from.undated) })
    answer.viewpoint.evidence = nil
    return ("\(FollowersJSON.node(answer))", answer.after.count)
  }

  /// How many effects of plain events count.
  private func plain(_ ledger: TaleLedger, _ viewpoint: TaleViewpoint) throws -> Int {
    let from = try ledger.viewpoint(viewpoint)
    return try ledger.scenario.store.read { reader in
      let size = try viewpoint.known ?? reader.head.size
      let effects = try reader.statusEffects(
        on: ["p", "p2"].map { PolicyID(stored: $0) }, reported: from.undated.reported, at: size)
      return effects.plain.values.joined().count(where: \.counts)
    }
  }
}

extension TaleStep {
  /// The step with effects on "p2" in place of those on "q".
  fileprivate var topical: TaleStep {
    switch self {
    case .record(var event):
      event.effects = event.effects.map(\.topical)
      return .record(event)
    case .correct(let id, .effects(let effects)): return .correct(id, .effects(effects.map(\.topical)))
    case .update(let id, .effects(let effects), let citations):
      return .update(id, .effects(effects.map(\.topical)), citations)
    default: return self
    }
  }
}

extension TaleEffect {
  fileprivate var topical: TaleEffect {
    guard policy == "q" else { return self }
    var effect = self
    effect.policy = "p2"
    let values = ["x": "permitted", "y": "restricted", "z": "prohibited"]
    if case .set(let value) = status { effect.status = .set(values[value] ?? value) }
    return effect
  }
}

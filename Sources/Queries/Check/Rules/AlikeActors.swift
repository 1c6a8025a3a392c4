import EDTF
import EDTFEnglish
import PolicyModel

/// One who is recorded as two is found by half, and two origins are counted where one spoke.
enum AlikeActors: CheckRule {
  static let id = "alike-actors"
  static let severity = Severity.note
  static let explanation = "Two actors of one kind have names that are nearly alike."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    let records = ledger.actors.sorted { $0.entry < $1.entry }
    let pairs = AlikePairs.among(records.map(\.actor)).filter { pair, _ in
      mayBeOne(records[pair.one].actor, records[pair.other].actor)
    }
    if pairs.isEmpty { return [] }
    let used = ActorUse(ledger).used
    return pairs.map { pair, names in
      let (one, other) = (records[pair.one], records[pair.other])
      // The one that nothing uses is the one to merge.
      let isKept = !used.contains(one.actor.id) && used.contains(other.actor.id)
      let (kept, double) = isKept ? (other, one) : (one, other)
      return finding(
        "\(one.actor.id) (\(one.actor.name)) and \(other.actor.id) (\(other.actor.name)) may be one \(one.actor.kind.rawValue)"
          + told(names, one.actor, other.actor),
        [.actor(kept.actor.id), .actor(double.actor.id)],
        mend: Action(
          .mergeActors, [.text(double.actor.id.text), .text(kept.actor.id.text)],
          [.reason: "the same as \(kept.actor.id)"]))
    }
  }

  /// By which names they are alike, where those are not the ones by which they are told.
  private static func told(_ names: AlikePairs.Names, _ one: Actor, _ other: Actor) -> String {
    let own = { (actor: Actor) in Alias(name: actor.name, during: nil) }
    if names.one == own(one), names.other == own(other) { return "" }
    return ": \(quoted(names.one)) and \(quoted(names.other))"
  }

  private static func quoted(_ name: Alias) -> String {
    "“\(name.name)”" + (name.during.map { " (\($0.inEnglish()))" } ?? "")
  }

  /// Not where codes of one scheme tell them apart, or the one belongs to the other, or came after it.
  private static func mayBeOne(_ one: Actor, _ other: Actor) -> Bool {
    guard one.kind == other.kind else { return false }
    let isToldApart = one.codes.contains { code in
      other.codes.contains { $0.scheme == code.scheme && $0.code != code.code }
    }
    let isRelated =
      one.memberships.contains { $0.of == other.id } || other.memberships.contains { $0.of == one.id }
      || one.life.successors.contains { $0.actor == other.id }
      || other.life.successors.contains { $0.actor == one.id }
    return !isToldApart && !isRelated
  }
}

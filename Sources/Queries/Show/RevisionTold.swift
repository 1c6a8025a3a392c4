import EDTF
package import PolicyModel

/// What a revision changes of a thing, field by field, and what of it stays.
package struct RevisionTold: Hashable, Sendable {
  /// Each field or part of one that changes; nil is nothing.
  package var changes: [FieldStep]
  /// The fields that stay, and of those of which a part changes, the parts that stay.
  package var unchanged: [String]
  /// The entries of the updates that a correction corrects: from before them it does not show.
  package var corrects: [Int]

  package init(_ revised: RevisedThing) {
    switch revised {
    case .event(let old, let new, let updates):
      self.init(RevisionTold.parts(old), RevisionTold.parts(new), corrects: updates)
    case .actor(let old, let new): self.init(RevisionTold.parts(old), RevisionTold.parts(new), corrects: [])
    case .policy(let old, let new): self.init(RevisionTold.parts(old), RevisionTold.parts(new), corrects: [])
    case .topic(let old, let new):
      self.init([Part("name", old.name)], [Part("name", new.name)], corrects: [])
    case .source(let old, let new):
      self.init(FieldTexts.of(old).parts, FieldTexts.of(new).parts, corrects: [])
    }
  }

  private init(_ old: [Part], _ new: [Part], corrects: [Int]) {
    let names = (old + new).map(\.name).withoutRepeats
    let before = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.name, $0) }) { first, _ in first }
    changes = names.filter { before[$0] != after[$0] }.map {
      FieldStep(
        field: (before[$0] ?? after[$0])?.field ?? $0, from: before[$0]?.text, to: after[$0]?.text)
    }
    unchanged = names.filter { before[$0] == after[$0] }
    self.corrects = corrects
  }

  /// A field, or one element of a list.
  fileprivate struct Part: Hashable {
    /// What it is called where it stays: an element has its text in it.
    var name: String
    var field: String
    var text: String

    init(_ name: String, _ text: String) {
      self.name = name
      field = name
      self.text = text
    }

    init(of list: String, _ text: String) {
      name = "\(list) \(text)"
      field = list
      self.text = text
    }
  }

  private static func parts(_ event: Event) -> [Part] {
    var fields = FieldTexts.of(event)
    for list in ["participants", "effects", "relations", "tags"] { fields[list] = nil }
    var parts = fields.parts
    parts += event.participants.map { Part(of: "participants", "\($0.actor):\($0.role.rawValue)") }
    for (index, effect) in event.effects.enumerated() {
      let before = event.effects[..<index].count { $0.policy == effect.policy }
      parts += RevisionTold.parts(
        effect, before == 0 ? effect.policy.text : "\(effect.policy) (\(before + 1))")
    }
    parts += event.relations.map { Part(of: "relations", $0.name + FieldTexts.dates(of: $0)) }
    return parts + event.tags.map { Part(of: "tags", $0) }
  }

  private static func parts(_ effect: Effect, _ name: String) -> [Part] {
    var parts = effect.changes.map { change in
      Part(change.key == .status ? name : "\(name).\(change.key)", change.does.value ?? change.does.word)
    }
    if effect.starts == .unknown { parts.append(Part("\(name) effective", EffectStart.unknownWord)) }
    if let date = effect.effective { parts.append(Part("\(name) effective", date.text)) }
    if let date = effect.until { parts.append(Part("\(name) until", date.text)) }
    if effect.basis == .inferred { parts.append(Part("\(name) basis", effect.basis.rawValue)) }
    return parts
  }

  private static func parts(_ actor: Actor) -> [Part] {
    [Part("name", actor.name), Part("kind", actor.kind.rawValue)]
      + actor.aliases.map { Part(of: "aliases", $0.name + dated($0.during)) }
      + actor.codes.map { Part(of: "codes", "\($0.scheme):\($0.code)") }
      + actor.memberships.map { Part(of: $0.kind.rawValue, $0.of.text + dated($0.during)) }
  }

  private static func dated(_ date: EDTFDate?) -> String { date.map { " (\($0))" } ?? "" }

  private static func parts(_ policy: Policy) -> [Part] {
    var fields = FieldTexts.of(policy)
    fields["requires"] = nil
    return fields.parts + policy.requires.map { Part("requires \($0.policy)", $0.value) }
  }
}

extension [String: String] {
  /// In the order of their names.
  fileprivate var parts: [RevisionTold.Part] {
    sorted { $0.key < $1.key }.map { RevisionTold.Part($0.key, $0.value) }
  }
}

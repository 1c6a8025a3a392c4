import EDTF
import PolicyModel

/// The fields of things as people read them in a history; a field that is not there has no text.
enum FieldTexts {
  static func of(_ actor: Actor) -> [String: String] {
    filled(
      actor,
      [
        "name": actor.name, "kind": actor.kind.rawValue,
        "aliases": actor.aliases.map { $0.name + during($0.during) }.joined(separator: "; "),
        "codes": actor.codes.map { "\($0.scheme):\($0.code)" }.joined(separator: "; "),
        "memberships": actor.memberships.map { "\($0.kind.rawValue) \($0.of)" + during($0.during) }
          .joined(separator: "; "),
        "successors": actor.life.successors.map { "\($0.actor)" + during($0.on) }.joined(separator: "; "),
      ])
  }

  static func of(_ policy: Policy) -> [String: String] {
    filled(
      policy,
      [
        "title": policy.title, "issuer": policy.issuer.text, "addressee": policy.addressee?.text,
        "topic": policy.topic?.text, "scale": policy.scale.text,
        "requires": policy.requires.map { "\($0.policy) = \($0.value)" }.joined(separator: "; "),
      ])
  }

  static func of(_ source: Source) -> [String: String] {
    filled(source, ["derivedFrom": source.derivedFrom.map(\.text).joined(separator: "; ")])
  }

  static func of(_ event: Event) -> [String: String] {
    filled(
      event,
      [
        "date": event.date.text, "type": event.type.rawValue, "modality": event.modality.rawValue,
        "title": event.title, "participants": text(event.participants), "effects": text(event.effects),
        "relations": text(event.relations), "tags": event.tags.joined(separator: "; "),
      ])
  }

  static func of(_ citation: Citation) -> String {
    let others = Citation.fields.compactMap { field -> String? in
      let plain = field.access?.get(citation)?.text
      return switch field.name {
      case "speaker": citation.speaker?.text
      case "quote": plain.map { "“\($0)”" }
      case "attribution", "locator": plain
      case "reported": citation.reported.map { "reported \($0)" }
      default: plain.map { "\(field.name) \($0)" }
      }
    }
    let stance = citation.stance == .states ? [] : [citation.stance.rawValue]
    return ([citation.source.text] + stance + others).joined(separator: ", ")
  }

  static func of(_ assertion: AssertionAdded) -> String {
    let name = assertion.key == .status ? "\(assertion.policy)" : "\(assertion.policy).\(assertion.key)"
    let without = assertion.state == .clear ? "without a value" : assertion.state.word
    let state = assertion.state.value.map { "= \($0)" } ?? without
    return "\(name) \(state) on \(assertion.on)" + (assertion.source.map { ", by \($0)" } ?? "")
  }

  private static func text(_ participants: [Participant]) -> String {
    participants.map { "\($0.actor):\($0.role.rawValue)" }.joined(separator: "; ")
  }

  private static func text(_ relations: [Relation]) -> String {
    relations.map { relation in
      "\(relation.type.rawValue) \(relation.event)" + dates(of: relation)
        + (relation.of.isEmpty ? "" : " of " + relation.of.map(\.description).joined(separator: ", "))
    }.joined(separator: "; ")
  }

  /// ` from 2025-02-01 until 2025-07-31`; empty where it has no days of its own.
  static func dates(of relation: Relation) -> String {
    (relation.from.map { " from \($0)" } ?? "") + (relation.until.map { " until \($0)" } ?? "")
  }

  private static func text(_ effects: [Effect]) -> String {
    effects.flatMap { effect in
      effect.changes.map { change in
        let name = change.key == .status ? effect.policy.text : "\(effect.policy).\(change.key)"
        let does = change.does.value.map { "= \($0)" } ?? change.does.word
        return name + " " + does + fromWords(effect.starts)
          + (effect.until.map { " until \($0)" } ?? "") + (effect.basis == .inferred ? " (inferred)" : "")
      }
    }.joined(separator: "; ")
  }

  private static func fromWords(_ starts: EffectStart) -> String {
    switch starts {
    case .withEvent: ""
    case .on(let date): " from \(date)"
    case .unknown: " from a day not known"
    }
  }

  private static func during(_ date: EDTFDate?) -> String { date.map { " (\($0))" } ?? "" }

  /// The plain fields of a record, and the others as they are given.
  private static func filled<Record: DescribedRecord>(
    _ record: Record, _ others: [String: String?]
  ) -> [String: String] {
    var fields = others.compactMapValues { $0 }
    for field in Record.fields { fields[field.name] = field.access?.get(record)?.text ?? fields[field.name] }
    return fields.filter { !$0.value.isEmpty }
  }
}

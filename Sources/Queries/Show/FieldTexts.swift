import EDTF
import PolicyModel

/// The fields of things as people read them in a history; a field that is not there has no text.
enum FieldTexts {
  static func of(_ actor: Actor) -> [String: String] {
    filled([
      "name": actor.name, "kind": actor.kind.rawValue,
      "aliases": actor.aliases.map { $0.name + during($0.during) }.joined(separator: "; "),
      "codes": actor.codes.map { "\($0.scheme):\($0.code)" }.joined(separator: "; "),
      "memberships": actor.memberships.map { "\($0.kind.rawValue) \($0.of)" + during($0.during) }
        .joined(separator: "; "),
      "founded": actor.life.founded?.text, "dissolved": actor.life.dissolved?.text,
      "successors": actor.life.successors.map { "\($0.actor)" + during($0.on) }.joined(separator: "; "),
    ])
  }

  static func of(_ policy: Policy) -> [String: String] {
    filled([
      "title": policy.title, "issuer": policy.issuer.text, "addressee": policy.addressee?.text,
      "object": policy.object, "topic": policy.topic?.text, "scale": policy.scale.text,
      "stricter": policy.stricter?.rawValue,
      "requires": policy.requires.map { "\($0.policy) = \($0.value)" }.joined(separator: "; "),
    ])
  }

  static func of(_ source: Source) -> [String: String] {
    filled([
      "publisher": source.publisher, "title": source.title, "author": source.author, "url": source.url,
      "archivedUrl": source.archivedURL, "language": source.language, "published": source.published?.text,
      "accessed": source.accessed?.text, "kind": source.kind?.rawValue,
      "reliability": source.reliability?.rawValue,
      "derivedFrom": source.derivedFrom.map(\.text).joined(separator: "; "),
    ])
  }

  static func of(_ event: Event) -> [String: String] {
    filled([
      "date": event.date.text, "type": event.type.rawValue, "modality": event.modality.rawValue,
      "title": event.title, "participants": text(event.participants), "effects": text(event.effects),
      "relations": text(event.relations), "place": event.place, "tags": event.tags.joined(separator: "; "),
      "note": event.note,
    ])
  }

  static func of(_ citation: Citation) -> String {
    [
      citation.source.text, citation.stance == .states ? nil : citation.stance.rawValue,
      citation.attribution?.rawValue, citation.speaker?.text, citation.quote.map { "“\($0)”" },
      citation.locator,
      citation.reported.map { "reported \($0)" }, citation.credibility.map { "credibility \($0)" },
      citation.origin.map { "origin \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
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

  private static func filled(_ fields: [String: String?]) -> [String: String] {
    fields.compactMapValues { $0 }.filter { !$0.value.isEmpty }
  }
}

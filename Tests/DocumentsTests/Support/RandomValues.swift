import EDTF
import PolicyModel

extension Seeded {
  static let hostile = [
    "null", "Null", "~", "yes", "No", "on", "true", "y", "0x1F", "0o17", "1e3", "1_000", "12:30:45", "3.0",
    "-1",
    ".5", "2024-11-17", "2024-1-7", "a: b", "a:b", "a #b", "a#b", "#a", "- a", "-a", "? a", ": a", "a:", " a",
    "a ",
    "a\nb", "a\r\nb", "\ta", "a\tb", "---", "...", "--- a", "%TAG", "@a", "`a", "'a'", "\"a\"", "\\", "a\\n",
    "[a]",
    "{a}", "a, b", "a]", "!a", "!!str a", "&a", "*a", "<<", "=", "|", ">", "| a", "😀 ok", "é", "e\u{301}",
    "a\u{202E}b", "a\u{FEFF}b", "a\u{85}b", "a\u{2028}b", "a\u{0}b", "a\u{7}b", "a\u{7F}b", "日本語: テスト", "Ｆ",
    "a\u{A0}", "\u{3000}a", "a\u{E0041}b", "\u{FFFD}", "\u{FFFE}", "\u{10FFFF}", "</script>", "R & D",
    "AT&T *b",
    "unknown", "{words: x}",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q",
  ]

  /// A text that says something.
  mutating func text() -> String {
    if chance(60) { return pick(Seeded.hostile) }
    let letters = Array("ab c:#-?'\"[]{},&*!|>%@`~0195.e\n\\é日😀".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...12, using: &self) { text.append(pick(letters)) }
    let made = String(text)
    return made.contains { !$0.isWhitespace } ? made : "x" + made
  }

  mutating func id<T>(_: T.Type) -> ID<T> {
    ID(
      stored: pick([
        "us", "null", "yes", "1e3", "0x1f", "2024", "2024-11-17", "a/b_c", "no", "2024-11-17-us-acts",
      ]))
  }

  mutating func date() -> EDTFDate {
    let written = pick([
      "2024-11-17", "2024", "2024-11", "[2024-11-14..2024-11-17]", "2024-11-17/..", "../2024", "{2024,2025}",
      "2024~",
      "2024-11-17T10:00:00Z", "1973/2009", "Y17E7", "-0044", "2024-21", "19XX", "2024-11-17/",
    ])
    return edtf(written)
  }

  mutating func actor() -> Actor {
    Actor(
      id: id(Actor.self), name: text(), kind: pick(ActorKind.allCases),
      aliases: some { Alias(name: $0.text(), during: $0.maybe { $0.date() }) },
      codes: some { Code(scheme: $0.pick(["iso3166", "wikidata", "a b: c"]), code: $0.text()) }.sorted(),
      memberships: some {
        Membership(
          kind: $0.pick(MembershipKind.allCases), of: $0.id(Actor.self), during: $0.maybe { $0.date() })
      },
      life: ActorLife(
        founded: maybe { $0.date() }, dissolved: maybe { $0.date() },
        successors: some { Succession(actor: $0.id(Actor.self), on: $0.maybe { $0.date() }) }))
  }

  mutating func policy() -> Policy {
    Policy(
      id: id(Policy.self), title: text(), issuer: id(Actor.self), addressee: maybe { $0.id(Actor.self) },
      object: maybe { $0.text() }, topic: maybe { $0.id(Topic.self) },
      scale: pick([.permission, .obligation, .numeric, .open, .custom(["a: b", "null"])]),
      stricter: maybe { $0.pick(Stricter.allCases) },
      requires: some { Requirement(policy: $0.id(Policy.self), value: $0.text()) })
  }

  mutating func source() -> Source {
    Source(id: id(Source.self), derivedFrom: []) {
      $0.publisher = maybe { $0.text() }
      $0.title = maybe { $0.text() }
      $0.author = maybe { $0.text() }
      $0.url = maybe { $0.pick(["https://a.b/c?d=e&f#g", $0.text()]) }
      $0.archivedURL = maybe { $0.text() }
      $0.language = maybe { $0.pick(["en", "no", "uk"]) }
      $0.published = maybe { $0.date() }
      $0.accessed = maybe { $0.date() }
      $0.kind = maybe { $0.pick(SourceKind.allCases) }
      $0.reliability = maybe { $0.pick(Reliability.allCases) }
      $0.derivedFrom = some { $0.id(Source.self) }
    }
  }

  mutating func citation() -> Citation {
    Citation(source: id(Source.self), stance: .states, reported: nil) {
      $0.attribution = maybe { $0.pick(Attribution.allCases) }
      $0.speaker = maybe { $0.chance(50) ? .actor($0.id(Actor.self)) : .words($0.text()) }
      $0.stance = pick(Stance.allCases)
      $0.quote = maybe { $0.text() }
      $0.locator = maybe { $0.text() }
      $0.credibility = maybe { Int.random(in: 1...6, using: &$0) }
      $0.reported = maybe { $0.date() }
      $0.origin = maybe { $0.text() }
    }
  }

  mutating func effect() -> Effect {
    var keys: [Key] = []
    for key in [Key.status, .attribute("scope"), .attribute("null"), .attribute("a:b")] where chance(50) {
      keys.append(key)
    }
    let changes = keys.map { key in
      KeyChange(key: key, does: chance(60) ? .set(text()) : chance(50) ? .clear : .unknown)
    }
    return Effect(
      policy: id(Policy.self), changes: changes, effective: maybe { $0.date() }, until: maybe { $0.date() },
      basis: pick(Basis.allCases))
  }

  mutating func event() -> Event {
    Event(
      id: id(Event.self), date: date(), type: pick(EventType.allCases), modality: pick(Modality.allCases),
      title: text(),
      participants: some { Participant(actor: $0.id(Actor.self), role: $0.pick(Role.allCases)) },
      effects: some { $0.effect() },
      relations: some { Relation(type: $0.pick(RelationType.allCases), event: $0.id(Event.self)) },
      place: maybe { $0.text() }, tags: some { $0.text() }, note: maybe { $0.text() })
  }

  mutating func reason() -> RevisionReason {
    RevisionReason(kind: pick(RevisionKind.allCases), reason: text())
  }

  mutating func patch() -> EventPatch {
    EventPatch(
      date: maybe { $0.date() }, type: maybe { $0.pick(EventType.allCases) },
      modality: maybe { $0.pick(Modality.allCases) }, title: maybe { $0.text() },
      participants: maybe { $0.change { $0.event().participants } }, effects: maybe { $0.effectsChange() },
      relations: maybe { $0.change { $0.event().relations } },
      place: maybe { TextChange($0.maybe { $0.text() }) },
      tags: maybe { $0.change { $0.event().tags } }, note: maybe { TextChange($0.maybe { $0.text() }) })
  }

  mutating func change<Element>(_ list: (inout Seeded) -> [Element]) -> ListChange<Element> {
    let (removed, added) = (list(&self), list(&self))
    return removed.isEmpty && added.isEmpty || chance(50)
      ? .whole(added) : .edit(removed: removed, added: added)
  }

  mutating func effectsChange() -> EffectsChange {
    let added = event().effects
    if chance(50) { return .whole(added) }
    var change = EffectChange()
    change.until = .to(maybe { $0.date() })
    if chance(50) { change.starts = .to(EffectStart(maybe { $0.date() })) }
    if chance(50) { change.basis = .to(pick(Basis.allCases)) }
    change.keys = [Key.status, .attribute("null")].filter { _ in chance(50) }.map { key in
      KeyEdit(key: key, does: maybe { $0.chance(50) ? .set($0.text()) : .unknown })
    }
    return .edit(
      [
        EffectEdit(number: 2, policy: id(Policy.self), does: .change(change)),
        EffectEdit(number: 1, policy: id(Policy.self), does: .remove),
      ] + added.map { EffectEdit(number: 99, policy: $0.policy, does: .add($0)) })
  }
}

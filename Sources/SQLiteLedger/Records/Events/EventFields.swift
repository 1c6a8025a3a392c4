import PolicyModel

/// The mask in `event_step.fields`: what a revision sets, and of a record which of its lists are not empty.
struct EventFields: OptionSet {
  let rawValue: Int

  static let date = EventFields(rawValue: 1)
  static let type = EventFields(rawValue: 2)
  static let modality = EventFields(rawValue: 4)
  static let title = EventFields(rawValue: 8)
  static let participants = EventFields(rawValue: 16)
  static let effects = EventFields(rawValue: 32)
  static let relations = EventFields(rawValue: 64)
  static let place = EventFields(rawValue: 128)
  static let tags = EventFields(rawValue: 256)
  static let note = EventFields(rawValue: 512)
  /// Lists of which the step has all that is there from then on; else a revision has what it takes out and puts in.
  static let wholeParticipants = EventFields(rawValue: 1024)
  static let wholeEffects = EventFields(rawValue: 2048)
  static let wholeRelations = EventFields(rawValue: 4096)
  static let wholeTags = EventFields(rawValue: 8192)
  /// An entry of version 1, which shows whole.
  static let appliesWhole = EventFields(rawValue: 16384)

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The lists of an event that are not empty.
  init(_ event: Event) {
    self.init([
      (!event.participants.isEmpty, .participants), (!event.effects.isEmpty, .effects),
      (!event.relations.isEmpty, .relations), (!event.tags.isEmpty, .tags),
    ])
  }

  /// What a patch sets.
  init(_ patch: EventPatch) {
    var areEffectsWhole = false
    if case .whole? = patch.effects { areEffectsWhole = true }
    self.init([
      (patch.date != nil, .date), (patch.type != nil, .type), (patch.modality != nil, .modality),
      (patch.title != nil, .title), (patch.participants != nil, .participants),
      (patch.effects != nil, .effects), (patch.relations != nil, .relations), (patch.place != nil, .place),
      (patch.tags != nil, .tags), (patch.note != nil, .note),
      (patch.participants?.isWhole ?? false, .wholeParticipants), (areEffectsWhole, .wholeEffects),
      (patch.relations?.isWhole ?? false, .wholeRelations), (patch.tags?.isWhole ?? false, .wholeTags),
      (patch.appliesWhole, .appliesWhole),
    ])
  }

  private init(_ fields: [(isThere: Bool, field: EventFields)]) {
    self = fields.reduce(into: []) { if $1.isThere { $0.insert($1.field) } }
  }
}

extension ListChange {
  fileprivate var isWhole: Bool { if case .whole = self { true } else { false } }
}

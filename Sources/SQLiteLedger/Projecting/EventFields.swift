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
    var fields: EventFields = []
    if !event.participants.isEmpty { fields.insert(.participants) }
    if !event.effects.isEmpty { fields.insert(.effects) }
    if !event.relations.isEmpty { fields.insert(.relations) }
    if !event.tags.isEmpty { fields.insert(.tags) }
    self = fields
  }

  /// What a patch sets.
  init(_ patch: EventPatch) {
    var fields: EventFields = []
    if patch.date != nil { fields.insert(.date) }
    if patch.type != nil { fields.insert(.type) }
    if patch.modality != nil { fields.insert(.modality) }
    if patch.title != nil { fields.insert(.title) }
    if patch.participants != nil { fields.insert(.participants) }
    if patch.effects != nil { fields.insert(.effects) }
    if patch.relations != nil { fields.insert(.relations) }
    if patch.place != nil { fields.insert(.place) }
    if patch.tags != nil { fields.insert(.tags) }
    if patch.note != nil { fields.insert(.note) }
    if case .whole? = patch.participants { fields.insert(.wholeParticipants) }
    if case .whole? = patch.effects { fields.insert(.wholeEffects) }
    if case .whole? = patch.relations { fields.insert(.wholeRelations) }
    if case .whole? = patch.tags { fields.insert(.wholeTags) }
    if patch.appliesWhole { fields.insert(.appliesWhole) }
    self = fields
  }
}

package import EDTF

/// What a plain event does to the status of a policy, read only as far as it says what that was over time.
///
/// An event is plain at a prefix where it was never revised or ruled on and no relation bears on it, its own or
/// another's (`RelationType.bearsOnStates`). Then it counts where some citation that states it is visible, and only a
/// question that wants a grade must look at it more closely.
package struct PlainEffect: Hashable, Sendable {
  package var event: EventID
  /// Which of its event's effects it is, from 0.
  package var ordinal: Int
  /// What it does to the status.
  package var does: KeyOperation
  package var starts: EffectStart
  package var until: EDTFDate?
  package var basis: Basis
  package var eventDate: EDTFDate
  package var modality: Modality
  /// Whether a citation that states the event is visible.
  package var isStated: Bool

  package init(
    event: EventID, ordinal: Int, does: KeyOperation, starts: EffectStart, until: EDTFDate?,
    basis: Basis, eventDate: EDTFDate, modality: Modality, isStated: Bool
  ) {
    self.event = event
    self.ordinal = ordinal
    self.does = does
    self.starts = starts
    self.until = until
    self.basis = basis
    self.eventDate = eventDate
    self.modality = modality
    self.isStated = isStated
  }

  /// Whether it counts for a question that wants no grade.
  package var counts: Bool { isStated && modality.changesState }
}

/// The effects on the statuses of some policies, as they are at a prefix and by a day of reporting.
package struct StatusEffects: Hashable, Sendable {
  /// Those of plain events, by policy and in any order.
  package var plain: [PolicyID: [PlainEffect]]
  /// The other events that in some version have one, by id: to know what they do they are read whole.
  package var others: [EventID]

  package init(plain: [PolicyID: [PlainEffect]], others: [EventID]) {
    self.plain = plain
    self.others = others
  }
}

extension EffectInPlay {
  /// An effect of a plain event. Nothing was read that tells its grade, for which a key's course does not ask.
  init(_ plain: PlainEffect) {
    let windows = EffectWindows(starts: plain.starts, until: plain.until, in: plain.eventDate)
    let effective = plain.starts.date ?? plain.eventDate
    self.init(
      event: plain.event, ordinal: plain.ordinal, does: plain.does, isImpliedClear: false,
      eventTouchesStatus: true, start: windows.start, until: windows.until, effective: effective,
      untilWritten: windows.untilWritten, isDatedApart: plain.starts != .withEvent,
      eventDate: plain.eventDate,
      time: effective.timeOfDay, basis: plain.basis, grade: .unsourced, isDisputed: false)
  }
}

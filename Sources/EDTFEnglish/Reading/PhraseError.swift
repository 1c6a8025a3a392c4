import EDTF

/// Why a phrase, or a part of one, is no date.
struct PhraseError: Error {
  /// The error of the phrase, for those who asked.
  var error: EDTFError
  /// What the readings are readings of, where that may be a part of the phrase only.
  var part: AmbiguousPart?

  /// The dates that can be meant, where there are several.
  var readings: [EDTFDate] { error.readings }
}

/// What can be said of two dates that may each mean several days.
public enum Answer: String, Hashable, Sendable, CaseIterable {
  /// It holds however the dates are meant.
  case definite
  /// It holds for some meanings and not for others.
  case possible
  /// It holds for none.
  case impossible
}

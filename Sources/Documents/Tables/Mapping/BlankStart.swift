/// What the blank start of an interval means.
package enum BlankStart: String, CaseIterable, Sendable {
  /// It started on a day that the publisher does not know.
  case unknown
  /// It holds since always, as far as the publisher goes.
  case open
}

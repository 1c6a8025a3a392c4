/// What sort of thing a problem is, for whoever answers it: an exit code, a status of HTTP.
package enum ProblemKind: Hashable, Sendable, CaseIterable {
  /// The answer is no: what was asked for cannot be done as things are.
  case refused
  /// The request cannot be understood as it stands.
  case usage
  /// What was given says something that cannot be.
  case badData
  /// What is to be read is not there.
  case noInput
  /// What is needed to carry it out is not available here.
  case unavailable
  /// What is to be made cannot be made.
  case cannotCreate
  /// Reading or writing failed, or what is stored is damaged.
  case ioError
  /// Another holds what is needed; it may be tried again.
  case busy
  /// The program is wrong.
  case bug
}

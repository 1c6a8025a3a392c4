package import PolicyModel

/// Who writes and when: what the program knows of the world outside.
package struct RecordingContext: Sendable {
  package var recorder: String
  package var now: Timestamp
  /// Makes entry ids, each only once.
  package var makeID: @Sendable () -> String
  /// The clock that `now` was read from; nil where it is not to be asked whether it can be right.
  package var clock: RecorderClock?

  package init(recorder: String, now: Timestamp, makeID: @escaping @Sendable () -> String) {
    self.recorder = recorder
    self.now = now
    self.makeID = makeID
  }
}

package import PolicyModel

/// Who writes and when: what the program knows of the world outside.
package struct Hand: Sendable {
  package var recorder: String
  package var now: Timestamp
  /// Makes entry ids, each only once.
  package var makeID: @Sendable () -> String

  package init(recorder: String, now: Timestamp, makeID: @escaping @Sendable () -> String) {
    self.recorder = recorder
    self.now = now
    self.makeID = makeID
  }
}

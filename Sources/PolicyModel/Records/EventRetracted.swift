import JSON

/// The taking back of an event.
package struct RetractEvent: Hashable, Sendable {
  package var event: Reference
  package var reason: String

  package init(event: Reference, reason: String) {
    self.event = event
    self.reason = reason
  }
}

/// An event was taken back.
package struct EventRetracted: Hashable, Sendable {
  package var event: EventID
  package var reason: String

  package init(event: EventID, reason: String) {
    self.event = event
    self.reason = reason
  }
}

/// The stored form of retractions.
enum RetractionCoding {
  static func write(_ retracted: EventRetracted, to form: inout StoredForm) {
    form.text("event", retracted.event.text)
    form.text("reason", retracted.reason)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> EventRetracted {
    let fields = try StoredMap(tree)
    return EventRetracted(
      event: try fields.value("event", StoredValue.id), reason: try fields.value("reason", StoredValue.text))
  }
}

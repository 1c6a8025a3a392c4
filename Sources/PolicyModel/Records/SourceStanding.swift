package import EDTF
import JSON

/// A source's withdrawal or restoration.
package struct ChangeStanding: Hashable, Sendable {
  package var source: Reference
  package var isWithdrawn: Bool
  package var on: EDTFDate
  package var reason: String?

  package init(source: Reference, isWithdrawn: Bool, on: EDTFDate, reason: String?) {
    self.source = source
    self.isWithdrawn = isWithdrawn
    self.on = on
    self.reason = reason
  }
}

/// A source was withdrawn, or restored, on a day.
package struct SourceStanding: Hashable, Sendable {
  package var source: SourceID
  package var on: EDTFDate
  package var reason: String?

  package init(source: SourceID, on: EDTFDate, reason: String?) {
    self.source = source
    self.on = on
    self.reason = reason
  }
}

/// The stored form of a source's withdrawal and restoration.
enum StandingCoding {
  static func write(_ standing: SourceStanding, to form: inout StoredForm) {
    form.text("on", standing.on.text)
    form.text("reason", ifAny: standing.reason)
    form.text("source", standing.source.text)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> SourceStanding {
    let fields = try StoredMap(tree)
    return SourceStanding(
      source: try fields.value("source", StoredValue.id), on: try fields.value("on", StoredValue.date),
      reason: try fields.optional("reason", StoredValue.text))
  }
}

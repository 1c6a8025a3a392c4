import EDTF
import JSON

/// The stored form of a source's withdrawal and restoration.
enum StandingCoding {
  static func write(_ standing: SourceStanding, to form: inout some Form) {
    form.text("on", standing.on.text)
    form.text("reason", ifAny: standing.reason)
    form.text("source", standing.source.text)
  }

  static func read(_ tree: Tree) throws(PayloadProblem) -> SourceStanding {
    let fields = try Fields(tree)
    return SourceStanding(
      source: try fields.value("source", Stored.id), on: try fields.value("on", Stored.date),
      reason: try fields.optional("reason", Stored.text))
  }
}

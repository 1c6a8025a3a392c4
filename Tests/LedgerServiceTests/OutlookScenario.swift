import EDTF
import Ledger
import PolicyModel
import Queries
import LedgerService

/// Short ways to ask scenarios for their outlook.
extension Scenario {
  /// An expectation on `p` in a line, said on a day, for when `time` says.
  static func expectation(
    _ id: String, _ said: String, for time: String?, set: String = "permitted", source: String = "s1",
    citation: String = "", more: String = ""
  ) -> String {
    let effective = time.map { ", effective: \"\($0)\"" } ?? ""
    return
      "- {record: event, id: \(id), date: \"\(said)\", modality: expected, title: \(id), effects: [{policy: p, set: {status: \(set)}\(effective)}], citations: [{source: \(source)\(citation)}]\(more)}"
  }

  static let fulfils = ", relations: [{type: fulfils, event: x}]"

  func outlook(
    on day: String, reported: String? = nil, evidence: Grade? = nil, known: Int? = nil,
    speaker: String? = nil, statuses: Set<ExpectationStatus>? = nil
  ) throws -> OutlookAnswer {
    let asked = AskedOutlook(actors: [], policies: nil, speaker: speaker, statuses: statuses, limit: nil)
    let viewpoint = try viewpoint(on: day, reported: reported, evidence: evidence, known: known)
    return try store.read { try $0.outlook(asked, from: viewpoint) }
  }

  /// What became of the expectation `x` in a few words: `met`, `missed, possibly met`, `met, not linked`.
  func fate(on day: String, reported: String? = nil, evidence: Grade? = nil, known: Int? = nil) throws
    -> String
  {
    let answer = try outlook(on: day, reported: reported, evidence: evidence, known: known)
    guard let standing = answer.expectations.first(where: { $0.event.id.text == "x" })?.standing else {
      return "none"
    }
    let doubts: [Certainty: String] = [.possible: ", possibly met", .contested: ", contested"]
    let link = standing.status == .met && !standing.isLinked ? ", not linked" : ""
    return standing.status.rawValue + (doubts[standing.certainty] ?? "") + link
  }
}

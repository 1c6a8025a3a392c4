internal import EDTF
internal import PolicyModel
package import Queries

/// What was expected, and what became of it, as CSV: a row an expectation. The records are not in it: they can be counted
/// from its rows.
package enum OutlookCSV {
  /// The whole table.
  package static func text(_ answer: OutlookAnswer, guardFormulas: Bool) -> String {
    var table = CSVTable(
      [
        "id", "date", "title", "grade", "disputed", "saidBy", "sources", "publishers", "effects", "for",
        "earliest", "latest", "status", "certainty", "overdue", "linked", "by", "cameTrue", "byDate",
        "earlyMin", "earlyMax", "lateMin", "lateMax", "afterMin", "afterMax",
      ], guardFormulas: guardFormulas)
    for expectation in answer.expectations { table.add(cells(expectation)) }
    return table.text
  }

  private static func cells(_ answer: ShownExpectation) -> [String?] {
    let event = answer.event
    let standing = answer.standing
    let cameTrue = answer.values.compactMap(\.cameTrue)
    let first = standing.isLinked ? answer.fulfilments.first : cameTrue.first
    let days = [first?.timing?.early, first?.timing?.late, first?.after]
    return [
      event.id.text, event.date.text, event.title, event.grade.rawValue, event.isDisputed ? "yes" : "no",
      CSVCells.joined(answer.saidBy.map(\.name)),
      CSVCells.joined(OutlookJSON.sources(of: event).map(\.text)),
      CSVCells.joined(event.citations.filter { $0.citation.stance == .states }.compactMap(\.publisher)),
      CSVCells.effects(event.effects), answer.time.written?.text, bound(answer.time.days?.first),
      bound(answer.time.days?.last), standing.status.rawValue, standing.certainty.rawValue,
      standing.overdue.rawValue, standing.isLinked ? "yes" : "no",
      CSVCells.joined(answer.fulfilments.map(\.event.id.text)),
      CSVCells.joined(cameTrue.map(\.event.id.text)),
      first?.date.text,
    ] + days.flatMap { [$0?.least.map { String($0) }, $0?.most.map { String($0) }] }
  }

  private static func bound(_ day: Day?) -> String? {
    guard let day else { return nil }
    return CSVCells.bound(day <= .distantPast || day >= .distantFuture ? .unbounded : .day(day))
  }
}

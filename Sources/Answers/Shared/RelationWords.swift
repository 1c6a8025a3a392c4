import PolicyModel
import Queries

/// A relation of an event, in words.
enum RelationWords {
  /// `follows 2024-11-17-us-permits-atacms`, `suspends ban, from 1 Feb 2024, until 1 Mar 2024, of uk-trade.scope`.
  static func spans(_ relation: ShownRelation) -> [Span] {
    [Span(relation.type.verb + " "), Span(relation.event.text, .dim)] + limits(relation)
  }

  /// `repealed by order, which is disputed`.
  static func taken(_ relation: ActingOn) -> String {
    "\(relation.type.passive) \(relation.event)" + (relation.isDisputed ? ", which is disputed" : "")
  }

  /// `  (repealed by order)`, behind what else is said of the event.
  static func takenBackBehind(_ event: ShownEvent) -> [Span] {
    let taken = event.takenBack.map { [Span(self.taken($0), .uncertain)] }
    return taken.isEmpty ? [] : ["  ("] + Array(taken.joined(separator: [", "])) + [")"]
  }

  /// When and on what it acts, where it says so itself.
  static func limits(_ relation: ShownRelation) -> [Span] {
    [
      relation.from.map(DateWords.from), relation.until.map(DateWords.until),
      relation.of.isEmpty ? nil : "of " + Wording.list(relation.of.map(\.description), "and"),
    ].compactMap { $0.map { Span(", " + $0) } }
  }
}

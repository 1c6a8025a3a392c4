import EDTF
import PolicyModel

/// The viewpoint of an answer, as its second line has it.
enum ViewpointWords {
  /// `on 15 Nov 2024`, and the rest.
  static func lineWithDay(_ viewpoint: DatedViewpoint) -> [String] {
    ["on " + DateWords.day(viewpoint.on)] + line(viewpoint.undated)
  }

  /// `as recorded to entry 412 (5 Jan 2026)`, `as reported to 16 Nov 2024`, `official evidence only`.
  static func line(_ viewpoint: Viewpoint) -> [String] {
    var parts = [known(viewpoint.known)]
    if let day = viewpoint.reported { parts.append("as reported to " + DateWords.day(day)) }
    if let grade = viewpoint.evidence { parts.append(evidence(grade)) }
    return parts
  }

  /// The two viewpoints of a diff; what differs is said as a move.
  static func line(from: Viewpoint, to: Viewpoint) -> [String] {
    var parts = [known(from.known) + (from.known == to.known ? "" : " → " + prefix(to.known))]
    if from.reported != nil || to.reported != nil {
      parts.append("as reported to " + move(reported(from.reported), reported(to.reported)))
    }
    if from.evidence != nil || to.evidence != nil {
      parts.append(move(evidence(from.evidence ?? .anonymous), evidence(to.evidence ?? .anonymous)))
    }
    return parts
  }

  static func known(_ known: KnownPrefix) -> String {
    (known.entry == 0 ? "as recorded " : "as recorded to ") + prefix(known)
  }

  static func evidence(_ grade: Grade) -> String {
    switch grade {
    case .unsourced: "unsourced drafts too"
    case .anonymous, .single, .corroborated: "\(grade.rawValue) evidence or better"
    case .official: "official evidence only"
    }
  }

  /// What to loosen where an answer is empty.
  static func loosening(_ viewpoint: Viewpoint) -> [Hint] {
    var ways: [Hint] = []
    if viewpoint.reported != nil { ways.append("a later \(give: .reported) day") }
    if let grade = viewpoint.evidence, grade > .unsourced { ways.append("a lower \(give: .evidence) grade") }
    if viewpoint.known.isGiven { ways.append("a later \(give: .known)") }
    return ways
  }

  private static func prefix(_ known: KnownPrefix) -> String {
    if known.entry == 0 { return "before the first entry" }
    return "entry \(known.entry)" + (known.at.map { " (\(DateWords.day($0)))" } ?? "")
  }

  private static func reported(_ day: Day?) -> String {
    day.map { DateWords.day($0) } ?? "date"
  }

  private static func move(_ from: String, _ to: String) -> String {
    from == to ? to : from + " → " + to
  }
}

import Ledger
import PolicyModel
import Answers
import JSON

/// What `verify` found, in words or as JSON.
enum VerifyAnswer {
  /// - Parameter other: why the token that was given is not one of this ledger; nil where it is, or none was given.
  static func text(_ found: Verification, otherHistory other: String?) -> String {
    let entries = "\(found.head.size) \(found.head.size == 1 ? "entry" : "entries")"
    var lines: [String] = []
    if !found.redacted.isEmpty { lines.append("redacted, hashes kept: entries " + list(found.redacted)) }
    lines += found.notes.map { "note: \($0)" }
    if found.damage.isEmpty {
      lines.append("whole: \(entries), root \(found.head.root.hex)")
    } else {
      let more = found.damage.count - most
      lines += found.damage.prefix(most)
      if more > 0 { lines.append("and \(more) more; --format json has them all") }
      lines.append("whole: " + (found.whole.isEmpty ? "no entry" : "entries " + ranges(found.whole)))
      lines.append(
        "damaged: \(found.damage.count) \(found.damage.count == 1 ? "finding" : "findings") in \(entries)")
      lines.append(
        found.areEntriesWhole
          ? "to mend derived tables: dateline rebuild"
          : "to save the whole entries: dateline rebuild --salvage FILE")
    }
    if let other { lines.append(other) }
    if found.isHeadKnown { lines.append(found.head.token) }
    return lines.map { SafeText.line($0) + "\n" }.joined()
  }

  /// How many sentences, numbers or ranges text has at most.
  private static let most = 100

  private static func list(_ numbers: [Int]) -> String {
    let more = numbers.count - most
    return numbers.prefix(most).map(String.init).joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }

  /// `1–56, 58, 60–142`
  private static func ranges(_ ranges: [ClosedRange<Int>]) -> String {
    let more = ranges.count - most
    return ranges.prefix(most).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }.joined(separator: ", ") + (more > 0 ? " and \(more) more ranges" : "")
  }

  /// `{"whole", "entries", "root", "token", "redacted", "damage", "wholeEntries": [[first, last]…], "notes"}`; root and token
  /// are null where the newest entry cannot be read.
  static func json(_ found: Verification) -> String {
    JSONNode.object([
      ("whole", .boolean(found.damage.isEmpty)), ("entries", .integer(found.head.size)),
      ("root", found.isHeadKnown ? .string(found.head.root.hex) : .null),
      ("token", found.isHeadKnown ? .string(found.head.token) : .null),
      ("redacted", .list(found.redacted.map(JSONNode.integer))),
      ("damage", .list(found.damage.map(JSONNode.string))),
      (
        "wholeEntries",
        .list(found.whole.map { .list([.integer($0.lowerBound), .integer($0.upperBound)]) })
      ),
      ("notes", .list(found.notes.map(JSONNode.string))),
    ]).text(pretty: true) + "\n"
  }
}

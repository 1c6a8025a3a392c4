import Ledger
import PolicyModel
import Rendering

/// What `verify` found, in words or as JSON.
enum VerifyAnswer {
  static func text(_ found: Verification) -> String {
    let entries = "\(found.head.size) \(found.head.size == 1 ? "entry" : "entries")"
    var lines: [String] = []
    if !found.redacted.isEmpty {
      lines.append(
        "redacted, hashes kept: entries " + found.redacted.map(String.init).joined(separator: ", "))
    }
    if found.damage.isEmpty {
      lines.append("whole: \(entries), root \(found.head.root.hex)")
    } else {
      lines += found.damage
      lines.append("damaged: \(found.damage.count) of what was checked in \(entries) is wrong")
    }
    lines.append(found.head.token)
    return lines.map { SafeText.line($0) + "\n" }.joined()
  }

  /// `{"whole", "entries", "root", "token", "redacted", "damage"}`
  static func json(_ found: Verification) -> String {
    JSONNode.object([
      ("whole", .boolean(found.damage.isEmpty)), ("entries", .integer(found.head.size)),
      ("root", .string(found.head.root.hex)), ("token", .string(found.head.token)),
      ("redacted", .list(found.redacted.map(JSONNode.integer))),
      ("damage", .list(found.damage.map(JSONNode.string))),
    ]).text(pretty: true) + "\n"
  }
}

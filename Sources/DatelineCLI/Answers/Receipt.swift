import PolicyModel
import Rendering
import Tracker

/// How a written command is acknowledged.
enum Receipt {
  /// `{"event": id, "entries": [seq…], "recordedAt": …}` on one line, the key being the space of what it is about; with
  /// `"notices"`, sentences, where something should be known of it.
  static func json(_ done: Acknowledgement, isDry: Bool) -> String {
    var fields: [(String, JSONNode)] = [
      (done.space.rawValue, .string(done.subject)),
      ("entries", .list(isDry ? [] : done.entries.map(JSONNode.integer))),
      ("recordedAt", isDry ? .null : .string(done.recordedAt.description)),
    ]
    if !done.notices.isEmpty {
      fields.append(("notices", .list(done.notices.map { .string($0.description) })))
    }
    if isDry {
      fields.append(("dryRun", .boolean(true)))
      fields.append(
        (
          "wouldRecord",
          .list(
            done.payloads.map { payload in
              .object([
                ("kind", .string(payload.kind.rawValue)),
                ("payload", JSONNode(PayloadCoding.tree(of: payload))),
              ])
            })
        ))
    }
    return JSONNode.object(fields).text(pretty: false)
  }

  static func text(_ done: Acknowledgement, isDry: Bool) -> String {
    if done.payloads.isEmpty { return line("\(done.subject): nothing new") }
    if isDry {
      return line("would record \(done.space.rawValue) \(done.subject)")
        + done.payloads.map { payload in
          line("  \(payload.kind.rawValue) " + JSONNode(PayloadCoding.tree(of: payload)).text(pretty: false))
        }.joined()
    }
    let entries = done.entries.map(String.init)
    let place =
      entries.count == 1 ? "entry \(entries[0])" : "entries \(entries.first ?? "")–\(entries.last ?? "")"
    return line("\(done.subject)  (\(place))")
  }

  private static func line(_ text: String) -> String { SafeText.line(text) + "\n" }
}

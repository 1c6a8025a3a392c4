import PolicyModel
import Queries
import Answers
import JSON
import LedgerService

/// How a written command is acknowledged.
enum Receipt {
  /// `{"event": id, "entries": [seq…], "recordedAt": …}` on one line, the key being the space of what it is about; with
  /// `"notices"`, sentences, where something should be known of it, and with `"recordedAlready"`, an entry's number, where
  /// that says just this; `"recordedAt"` is then that entry's, and null where there is none.
  /// - Parameter more: what else it says.
  static func json(
    _ done: Acknowledgement, isDry: Bool, more: [(String, JSONNode)] = []
  ) -> String {
    let isNothing = done.entries.isEmpty && done.earlier == nil
    var fields: [(String, JSONNode)] = [
      (done.space.rawValue, .string(done.subject)),
      ("entries", .list(isDry ? [] : done.entries.map(JSONNode.integer))),
      ("recordedAt", isDry || isNothing ? .null : .string(done.recordedAt.description)),
    ]
    if let earlier = done.earlier { fields.append(("recordedAlready", .integer(earlier))) }
    if let told = done.revised.map(RevisionTold.init) {
      fields.append(("changes", .list(told.changes.map(change))))
      fields.append(("unchanged", .list(told.unchanged.map(JSONNode.string))))
      if !told.corrects.isEmpty { fields.append(("corrects", .list(told.corrects.map(JSONNode.integer)))) }
    }
    if let written = done.changes, done.space == .event || !written.changes.isEmpty {
      fields.append(("states", .list(written.changes.map(state))))
    }
    if !done.notices.isEmpty {
      fields.append(("notices", .list(done.notices.map { .string($0.description) })))
    }
    fields += more
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
    if done.payloads.isEmpty {
      let says = done.earlier.map { "recorded already as entry \($0)" } ?? "nothing new"
      return line("\(done.subject): \(says)")
    }
    let revision = done.revised.map { lines(RevisionTold($0)) } ?? ""
    if isDry {
      return line("would record \(done.space.rawValue) \(done.subject)") + revision
        + done.payloads.map { payload in
          line("  \(payload.kind.rawValue) " + JSONNode(PayloadCoding.tree(of: payload)).text(pretty: false))
        }.joined()
    }
    return line("\(done.subject)  (\(entries(done.entries)))") + revision + (done.changes.map(lines) ?? "")
  }

  /// “entry 5”, “entries 5–7”
  static func entries(_ numbers: [Int]) -> String {
    let (first, last) = (numbers.first.map { "\($0)" } ?? "", numbers.last.map { "\($0)" } ?? "")
    return numbers.count == 1 ? "entry \(first)" : "entries \(first)–\(last)"
  }

  /// What became of each policy; that it is nothing, where something was meant to change.
  static func lines(_ written: WrittenChanges) -> String {
    if let count = written.unseen {
      return line("  bears on \(count) events; what became of their policies was not worked out")
    }
    if written.changes.isEmpty {
      guard written.isMeant else { return "" }
      return line("  changes no policy on any day" + (written.without.map { ": " + words($0) } ?? ""))
    }
    return written.changes.map { line("  " + ChangeWords.line($0)) }.joined()
  }

  private static func words(_ reason: WithoutChange) -> String {
    switch reason {
    case .undated: "nobody has named its day, until another event commences it"
    case .modality(let modality): "it is only \(modality.rawValue)"
    case .unsourced: "it is a draft without a source, which counts only with --evidence unsourced"
    case .notStated: "none of its citations states it"
    case .rejected: "a ruling rejected it"
    case .already: "what it sets holds already"
    case .othersState: "what it is cited for does not count, or counts by other sources"
    }
  }

  private static func state(_ change: StateChange) -> JSONNode {
    let value = { (states: [AnsweredState]) -> JSONNode in
      let values = states.map { $0.value ?? $0.word }
      return states.count == 1 && states[0].value == nil ? .null : .string(values.joined(separator: " or "))
    }
    return .object([
      ("policy", .string(change.policy.text)), ("key", .string(change.key.description)),
      ("from", value(change.from)), ("to", value(change.to)),
      ("on", change.on.map { .string("\($0)") } ?? .null),
      ("through", change.through.map { .string("\($0)") } ?? .null),
    ])
  }

  /// What a revision changes, before → after, and what stays.
  private static func lines(_ told: RevisionTold) -> String {
    var lines = told.changes.map { step in
      switch (step.from, step.to) {
      case (let from?, let to?): "\(step.field): \(from) → \(to)"
      case (nil, let to?): "\(step.field): + \(to)"
      case (let from?, nil): "\(step.field): − \(from)"
      case (nil, nil): step.field
      }
    }
    if !told.unchanged.isEmpty { lines.append("unchanged: " + told.unchanged.joined(separator: ", ")) }
    if !told.corrects.isEmpty {
      let entries = told.corrects.map(String.init).joined(separator: ", ")
      lines.append(
        "corrects what the update of entry \(entries) said: to a viewpoint that does not see the update it does not show"
      )
    }
    return lines.map { line("  " + $0) }.joined()
  }

  private static func change(_ step: FieldStep) -> JSONNode {
    .object([
      ("field", .string(step.field)), ("from", step.from.map(JSONNode.string) ?? .null),
      ("to", step.to.map(JSONNode.string) ?? .null),
    ])
  }

  private static func line(_ text: String) -> String { SafeText.line(text) + "\n" }
}

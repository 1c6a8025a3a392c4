import EDTF
import EDTFEnglish
import Ledger
import PolicyModel
import LedgerService

/// Asks for what a `record` command lacks. Each look into the ledger is a read of its own, lest somebody who thinks about
/// an answer keep others from writing.
struct RecordDialogue {
  let prompt: TerminalPrompt
  let ledger: LedgerOptions

  /// The command with what was missing.
  func complete(_ given: RecordCommand) throws -> RecordCommand {
    var command = given
    if command.title == nil { command.title = try title() }
    if command.date == nil { command.date = try date() }
    let date = try command.date.map {
      try DateArgument.date(
        $0, "--date", command.citations.referenceDays(in: ledger, in: prompt.environment),
        in: prompt.environment)
    }
    if command.event.actor.isEmpty { command.event.actor = try actors(on: DaySet.everyDay.within(date)) }
    try TemplateQuestion(prompt: prompt, ledger: ledger).complete(&command)
    if command.citations.source.isEmpty, !command.unsourced { try addSource(to: &command) }
    return command
  }

  private func title() throws -> String {
    while true {
      let title = try prompt.ask("What happened, in a sentence?")
      if !title.isEmpty { return title }
    }
  }

  private func date() throws -> String {
    while true {
      if let date = try date("When?") { return date }
    }
  }

  /// A date as EDTF, told as it was understood; nil where the answer is blank.
  private func date(_ question: String) throws -> String? {
    while true {
      let text = try prompt.ask(question)
      if text.isEmpty { return nil }
      do {
        let understood = try DateArgument.understood(text, "date", in: prompt.environment)
        let counted = understood.counted.map { ", counted from \($0)" } ?? ""
        prompt.say("  \(understood.date.text): \(understood.date.inEnglish())\(counted)")
        return understood.date.text
      } catch let problem as DataProblem {
        prompt.tell(problem)
      }
    }
  }

  private func actors(on days: DaySet) throws -> [String] {
    while true {
      let line = try prompt.ask(
        "Who did it, and who else took part? (ID[:ROLE], …; Enter for nobody)", offering: participants)
      let parts = line.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      let found = try parts.map { part in
        let draft = EventOptions.participant(part)
        return try choice(of: draft.actor.text, in: .actor, on: days).map { id in
          draft.role == .issuer && !part.hasSuffix(":issuer") ? id : "\(id):\(draft.role.rawValue)"
        }
      }
      let known = found.compactMap { $0 }
      if known.count == parts.count { return known }
    }
  }

  /// The ids of actors, and behind a colon the roles, for the last of those that were typed.
  private func participants(_ line: String) -> LineEditing.Offers {
    let last = line.split(separator: ",", omittingEmptySubsequences: false).last ?? ""
    let typed = String(last.drop { $0 == " " })
    guard let colon = typed.lastIndex(of: ":") else {
      return LineEditing.Offers(typed: typed, all: ids(startingWith: typed, in: .actor))
    }
    let role = String(typed[typed.index(after: colon)...])
    return LineEditing.Offers(
      typed: role, all: Role.allCases.map(\.rawValue).filter { $0.hasPrefix(role.lowercased()) })
  }

  /// Nothing where the ledger cannot be read: that is told when the answer is looked up.
  private func ids(startingWith typed: String, in space: Space) -> [String] {
    let found = try? ledger.read(in: prompt.environment) { reader in
      try reader.ids(startingWith: typed.lowercased(), in: space, limit: 500, at: reader.head.size)
    }
    return found ?? []
  }

  private func addSource(to command: inout RecordCommand) throws {
    while command.citations.source.isEmpty {
      let text = try prompt.ask("Which source says so? (ID or address; Enter for a draft without one)") {
        LineEditing.Offers(typed: $0, all: ids(startingWith: $0, in: .source))
      }
      if text.isEmpty {
        command.unsourced = true
        return
      }
      if text.hasPrefix("https://") || text.hasPrefix("http://") {
        command.citations.source = [text]
      } else if let id = try choice(of: text, in: .source) {
        command.citations.source = [id]
      }
    }
    if command.citations.reported == nil, try !isDated(command.citations.source[0]) {
      command.citations.reported = try date("When was that published? (Enter where it is not known)")
    }
  }

  /// Whether it is known when a source was published: without that no question with `--reported` sees the event.
  private func isDated(_ source: String) throws -> Bool {
    try ledger.read(in: prompt.environment) { reader in
      let size = try reader.head.size
      let id = try reader.source(url: source, at: size) ?? SourceID(source)
      return try id.flatMap { try reader.sources(.some([$0]), at: size).first }?.source.published != nil
    }
  }

  /// The one thing that a text names; where it may be several, or none, they are told.
  private func choice(
    of text: String, in space: Space, on days: DaySet = .everyDay
  ) throws -> String? {
    switch try ledger.read(in: prompt.environment, { try $0.candidates(for: text, in: space, on: days) }) {
    case .one(let thing):
      if thing.id != text { prompt.say("  \(thing.label)") }
      return thing.id
    case .several(let candidates):
      prompt.tell(
        BadQuestion(problems: [
          Problem(ReferenceRule.ambiguous(space, text, candidates: candidates), at: .none)
        ]))
    case .none(let nearest):
      prompt.tell(
        BadQuestion(problems: [Problem(ReferenceRule.unknown(space, text, nearest: nearest), at: .none)]))
    }
    return nil
  }
}

import Ledger
import PolicyModel
import LedgerService

/// Offers the most similar earlier event as a template, and asks what it leaves open.
struct TemplateQuestion {
  let prompt: TerminalPrompt
  let ledger: LedgerOptions

  /// Takes the template over into the command, if that is wanted.
  func complete(_ command: inout RecordCommand) throws {
    guard let template = try template(for: command) else { return }
    let parts = template.participants.map { "\($0.actor):\($0.role.rawValue)" }
    let policies = template.policies
    prompt.say("Similar: \(template.id)")
    prompt.say("  \(template.title)")
    prompt.say("  " + ([template.type.rawValue] + parts + policies.map(\.text)).joined(separator: ", "))
    guard try prompt.confirm("Take its type, the others who took part, and its policies?") else { return }
    command.take(template)
    if !command.effects.isEmpty { return }
    for policy in policies {
      if let value = try value(of: policy) { command.effects.set.append("\(policy)=\(value)") }
    }
  }

  /// The most similar earlier event; nil where there is none that would help.
  func template(for command: RecordCommand) throws -> Event? {
    guard let title = command.title else { return nil }
    return try ledger.read(in: prompt.environment) { reader in
      let finder = ReferenceFinder(reader, at: try reader.head.size)
      let actors = try command.event.participants().flatMap { try finder.ids($0.actor.text, in: .actor) }
      let policies = try command.effects.policies.flatMap { try finder.ids($0, in: .policy) }
      return try reader.similarEvent(
        to: title, actors: actors.map(ActorID.init(stored:)), policies: policies.map(PolicyID.init(stored:)))
    }
  }

  /// What becomes of a policy's status; nil for nothing.
  private func value(of policy: PolicyID) throws -> String? {
    let found = try ledger.read(in: prompt.environment) { try $0.policies(.some([policy]), at: $0.head.size) }
    guard let scale = found.first?.policy.scale else { return nil }
    let words = scale.values?.joined(separator: " < ") ?? scale.text
    while true {
      let text = try prompt.ask("What becomes of \(policy)? (\(words); Enter for nothing)") { typed in
        LineEditing.Offers(
          typed: typed, all: (scale.values ?? []).filter { $0.hasPrefix(typed.lowercased()) })
      }
      if text.isEmpty { return nil }
      if let value = scale.value(text) { return value }
      prompt.say("  “\(text)” is not on the scale: \(words)")
    }
  }
}

extension RecordCommand {
  /// Takes over from an earlier event what was not given: its type, the roles of those who took part in both, and those
  /// whose part nobody has.
  mutating func take(_ template: Event) {
    if event.type == nil { event.type = template.type }
    event.actor = event.actor.map { text in
      let earlier = template.participants.first { $0.actor.text == text }
      return earlier.map { "\(text):\($0.role.rawValue)" } ?? text
    }
    let given = event.participants()
    for participant in template.participants {
      let isNamed = given.contains { $0.actor.text == participant.actor.text }
      if !isNamed, !given.contains(where: { $0.role == participant.role }) {
        event.actor.append("\(participant.actor):\(participant.role.rawValue)")
      }
    }
  }
}

extension Event {
  /// The policies on which it has an effect, each once, in order.
  var policies: [PolicyID] {
    var seen: Set<PolicyID> = []
    return effects.map(\.policy).filter { seen.insert($0).inserted }
  }
}

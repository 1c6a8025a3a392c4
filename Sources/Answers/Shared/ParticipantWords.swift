import PolicyModel
import Queries

/// Who acted upon whom, and on whose behalf.
enum ParticipantWords {
  /// `via Joe Biden → Ukraine · informed: NATO`; empty where it says no more than the question did.
  ///
  /// Who acted stands before the arrow, upon whom after it. An actor of `asked` who acted alone is left out.
  static func spans(_ event: ShownEvent, via: [NamedActor], asked: [NamedActor]) -> [Span] {
    let doers = actors(of: event, in: [.issuer, .supplier, .user, .speaker])
    let receivers = actors(of: event, in: [.addressee, .target])
    var spans: [Span] = []
    if !doers.isEmpty, !(doers.count == 1 && asked == doers) {
      spans += names(doers) { via.contains($0) ? [Span("via ", .dim), Span($0.name)] : [Span($0.name)] }
    }
    if !receivers.isEmpty {
      if !spans.isEmpty { spans.append(" ") }
      spans += [Span("→ ")] + names(receivers) { named($0, via: via, asked: asked) }
    }
    for (role, word) in [(Role.participant, "with "), (.mediator, "mediated by "), (.informed, "informed: ")]
    {
      let others = actors(of: event, in: [role])
      if others.isEmpty || others == asked { continue }
      if !spans.isEmpty { spans.append(Span(" · ", .dim)) }
      spans += [Span(word, .dim)] + names(others) { named($0, via: via, asked: asked) }
    }
    return spans
  }

  /// Each with its role: `Joe Biden (issuer), Ukraine (addressee)`.
  static func roles(_ participants: [ShownParticipant]) -> [Span] {
    Array(
      participants.map { [Span($0.actor.name), Span(" (\($0.role.rawValue))", .dim)] }.joined(separator: [
        ", "
      ]))
  }

  private static func actors(of event: ShownEvent, in roles: [Role]) -> [NamedActor] {
    event.participants.filter { roles.contains($0.role) }.map(\.actor)
  }

  private static func named(_ actor: NamedActor, via: [NamedActor], asked: [NamedActor]) -> [Span] {
    guard via.contains(actor) else { return [Span(actor.name)] }
    let whom = asked.count == 1 ? asked.first?.name : nil
    return [Span(actor.name), Span(whom.map { " for " + Wording.inSentence($0) } ?? " (via)", .dim)]
  }

  private static func names(_ actors: [NamedActor], _ name: (NamedActor) -> [Span]) -> [Span] {
    Array(actors.map(name).joined(separator: [", "]))
  }
}

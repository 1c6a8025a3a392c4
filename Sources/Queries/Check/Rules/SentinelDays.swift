import EDTF
import PolicyModel

/// A day that a program wrote where it had none makes a state end, or an event lie, where nothing was.
enum SentinelDays: CheckRule {
  static let id = "sentinel-day"
  static let severity = Severity.warning
  static let explanation = "A date is one that programs write where they have none, such as 9999-12-31."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    ledger.events.flatMap { of($0.event, $0.citations.map(\.citation)) }
      + ledger.actors.flatMap { record in
        found(record.own.id.text, record.own.writtenDates, [.actor(record.own.id)]) { mend($0, record.own) }
      }
      + ledger.sources.flatMap { record in
        found(record.source.id.text, record.source.writtenDates, [.source(record.source.id)]) { written in
          Action(
            .revise(.source), [.text(record.source.id.text)],
            [.correction: nil, Parameter(rawValue: written.field) ?? .published: .wanted(.date)] + reason)
        }
      }
  }

  private static let reason: Parameters = [.reason: "that day stood for none"]

  private static func found(
    _ record: String, _ dates: [WrittenDate], _ records: [FoundRecord], mend: (WrittenDate) -> Action
  ) -> [Finding] {
    var told: Set<WrittenDate> = []
    return dates.compactMap { written in
      guard let day = written.sentinel, told.insert(written).inserted else { return nil }
      return finding(
        Remark.sentinel(record, written, day).description, records, mend: mend(written),
        severity: day.isSure ? .warning : .note)
    }
  }

  private static func of(_ event: Event, _ citations: [Citation]) -> [Finding] {
    let id = event.id
    let own = found(id.text, [WrittenDate("date", event.date)], [.event(event.id)]) { _ in
      .correcting(id, [.date: .wanted(.date)] + reason)
    }
    let effects = event.effects.flatMap { effect in
      found(id.text, effect.writtenDates, [.event(event.id), .policy(effect.policy)]) { written in
        .correcting(id, said(event, like: effect, but: written) + reason)
      }
    }
    let reported = citations.flatMap { citation in
      found(id.text, citation.writtenDates, [.event(event.id), .source(citation.source)]) { _ in
        Action(
          .cite, [.text(id.text)],
          [.correct: .text(citation.source.text), .reported: .wanted(.date)] + reason)
      }
    }
    return own + effects + reported
  }

  /// What the event says of the policies in effects that are dated like this one, with a date in place of the wrong one.
  private static func said(_ event: Event, like one: Effect, but written: WrittenDate) -> Parameters {
    let alike = event.effects.filter { $0.effective == one.effective && $0.until == one.until }
    var said = Parameters(
      alike.flatMap { effect in
        effect.changes.map { $0.does.parameters(of: effect.policy.named($0.key)) }
      })
    for (field, date) in [(Parameter.effective, one.effective), (.until, one.until)] {
      guard let date else { continue }
      said += [field: field.rawValue == written.field ? .wanted(.date) : "\(date)"]
    }
    return said
  }

  private static func mend(_ written: WrittenDate, _ actor: Actor) -> Action {
    Action(
      .revise(.actor), [.text(actor.id.text)], [.correction: nil] + said(written, of: actor) + reason)
  }

  /// What an actor's record says there, with a date in place of the wrong one.
  private static func said(_ written: WrittenDate, of actor: Actor) -> Parameters {
    func dates(_ during: EDTFDate?) -> ParameterText {
      during.map { $0 == written.date ? ":\(wanted: .date)" : ":\($0)" } ?? ""
    }
    if let field = Parameter(rawValue: written.field) { return [field: .wanted(.date)] }
    if written.field.hasPrefix("succeeded by ") {
      let successors = actor.life.successors.filter { $0.on == written.date }
      return Parameters(successors.map { [.succeededBy: "\($0.actor):\(wanted: .date)"] })
    }
    if written.field.hasPrefix("alias ") {
      return [.without: "aliases"]
        + Parameters(actor.aliases.map { [.alias: "\($0.name)\(text: dates($0.during))"] })
    }
    return [.without: "memberships"]
      + Parameters(
        actor.memberships.map { Parameters($0.kind.parameter, "\($0.of)\(text: dates($0.during))") })
  }
}

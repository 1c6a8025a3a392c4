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
          [
            "source", "revise", record.source.id.text, "--correction", "--\(written.field)", "DATE",
            "--reason", reason,
          ]
        }
      }
  }

  private static let reason = "that day stood for none"

  private static func found(
    _ record: String, _ dates: [WrittenDate], _ records: [FoundRecord], mend: (WrittenDate) -> [String]
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
    let id = event.id.text
    let own = found(id, [WrittenDate("date", event.date)], [.event(event.id)]) { _ in
      ["revise", id, "--correction", "--date", "DATE", "--reason", reason]
    }
    let effects = event.effects.flatMap { effect in
      found(id, effect.writtenDates, [.event(event.id), .policy(effect.policy)]) { written in
        ["revise", id, "--correction"] + said(event, like: effect, but: written) + ["--reason", reason]
      }
    }
    let reported = citations.flatMap { citation in
      found(id, citation.writtenDates, [.event(event.id), .source(citation.source)]) { _ in
        ["cite", id, "--correct", citation.source.text, "--reported", "DATE", "--reason", reason]
      }
    }
    return own + effects + reported
  }

  /// What the event says of the policies in effects that are dated like this one, with a date in place of the wrong one.
  private static func said(_ event: Event, like one: Effect, but written: WrittenDate) -> [String] {
    let alike = event.effects.filter { $0.effective == one.effective && $0.until == one.until }
    var words = alike.flatMap { effect in
      effect.changes.flatMap { change -> [String] in
        let name = effect.policy.named(change.key)
        switch change.does {
        case .set(let value): return ["--set", "\(name)=\(value)"]
        case .clear: return ["--clear", name]
        case .unknown: return ["--unknown", name]
        }
      }
    }
    for (field, date) in [("effective", one.effective), ("until", one.until)] {
      guard let date else { continue }
      words += ["--\(field)", field == written.field ? "DATE" : "\(date)"]
    }
    return words
  }

  private static func mend(_ written: WrittenDate, _ actor: Actor) -> [String] {
    let words = ["actor", "revise", actor.id.text, "--correction"]
    switch written.field {
    case "founded", "dissolved": return words + ["--\(written.field)", "DATE", "--reason", reason]
    case _ where written.field.hasPrefix("succeeded by "):
      let actors = actor.life.successors.filter { $0.on == written.date }.map(\.actor)
      return words + actors.flatMap { ["--succeeded-by", "\($0):DATE"] } + ["--reason", reason]
    case _ where written.field.hasPrefix("alias "):
      let kept = actor.aliases.flatMap { alias in
        let dates = alias.during.map { $0 == written.date ? ":DATE" : ":\($0)" } ?? ""
        return ["--alias", "\(alias.name)\(dates)"]
      }
      return words + ["--without", "aliases"] + kept + ["--reason", reason]
    default:
      let kept = actor.memberships.flatMap { each in
        let dates = each.during.map { $0 == written.date ? ":DATE" : ":\($0)" } ?? ""
        return ["--\(each.kind.rawValue)", "\(each.of)\(dates)"]
      }
      return words + ["--without", "memberships"] + kept + ["--reason", reason]
    }
  }
}

package import EDTF

/// What is taken as it is given, and told to whoever records it: it is probably not what was meant. `check` finds it
/// again.
package enum Remark: Hashable, Sendable {
  /// An event, with an actor out of whose life it lies, and who came after that one.
  case outOfLife(EventID, EDTFDate, OutOfLife, successors: [ActorID])
  /// A record by its id, what date it is of it, and the day that stands for none.
  case sentinel(String, WrittenDate, SentinelDay)

  /// The rule of `check` that finds it.
  package var rule: String {
    switch self {
    case .outOfLife: "outside-lifetime"
    case .sentinel: "sentinel-day"
    }
  }
}

extension Remark {
  /// Whether it is surely not what was meant. What may be is told to who records one thing, and not of each row of a file.
  package var isSure: Bool {
    switch self {
    case .outOfLife: true
    case .sentinel(_, _, let day): day.isSure
    }
  }
}

extension Remark: CustomStringConvertible {
  package var description: String {
    switch self {
    case .outOfLife(let event, let date, let found, let successors):
      found.description(event, date) + successors.afterwards
    case .sentinel(let record, let written, let day):
      "\(record): \(written.field) \(written.date): \(day.told)"
    }
  }
}

extension SentinelDay {
  /// What is the matter with it.
  package var told: String {
    let meaning: String =
      switch stands {
      case .never: "“no end” (write \"..\", or nothing)"
      case .nothing: "“no date”"
      }
    return isSure
      ? "\(text) is what programs write for \(meaning)"
      : "\(text) is what some programs write for \(meaning); leave it if that very day is meant"
  }
}

extension OutOfLife {
  /// The event and its actor, and why the one is out of the other's life.
  package func description(_ event: EventID, _ date: EDTFDate) -> String {
    let who: String =
      switch part {
      case .takesPart(let role): "\(actor) (\(role.rawValue))"
      case .speaks: "\(actor), who is cited for it,"
      }
    switch side {
    case .before(let day): return "\(event) is of \(date), and \(who) did not exist before \(day)"
    case .after(let day): return "\(event) is of \(date), and \(who) did not exist after \(day)"
    }
  }
}

extension [ActorID] {
  /// `; se and mo came after it`
  package var afterwards: String {
    isEmpty ? "" : "; \(map(\.text).joined(separator: " and ")) came after it"
  }
}

extension Remark {
  /// The sentinel days among the dates of a record.
  package static func sentinels(_ record: String, _ dates: [WrittenDate]) -> [Remark] {
    dates.compactMap { written in written.sentinel.map { .sentinel(record, written, $0) } }.withoutRepeats
  }

  /// What is worth a word in an event: at most once for each date and actor.
  /// - Parameter actor: those who take part or speak, as far as they are known.
  package static func all(
    in event: Event, _ citations: [Citation], actor: (ActorID) -> Actor?
  ) -> [Remark] {
    let found = OutOfLife.all(in: event, citations) { actor($0)?.life }
    let dates = event.writtenDates + citations.flatMap(\.writtenDates)
    return found.map { found in
      let successors = actor(found.actor)?.life.successors.map(\.actor) ?? []
      return Remark.outOfLife(event.id, event.date, found, successors: successors)
    } + sentinels(event.id.text, dates)
  }
}

internal import EDTF
package import JSON
import PolicyModel
package import Queries

/// What was expected, and what became of it, as JSON.
package enum OutlookJSON {
  /// `{"viewpoint", "expectations": […], "counts": {"shown", "matching", "inScope", "total"}, "records": {"sources",
  /// "speakers"}}`.
  ///
  /// An expectation is `{"id", "date", "title", "grade", "disputed", "saidBy", "sources", "for", "earliest", "latest",
  /// "expects", "status": "open"|"met"|"missed", "certainty": "certain"|"possible"|"contested", "overdue":
  /// "definite"|"possible"|"impossible", "linked", "by"}`. `date` is when it was said; `for` is `effective` as it was
  /// written, null where it was not said or not alike for all that is expected, `earliest` and `latest` its bounds.
  /// Where `certainty` is not certain it may be met, else it is what `status` says. `linked` says whether that it is
  /// (or may be) met rests on `by`, the events that are recorded as fulfilling it.
  ///
  /// `expects` is `[{"policy", "title", "issuer", "topic", "key", "does", "value", "effective", "until", "cameTrue"}]`,
  /// where `cameTrue` is how the policy itself came to be so, whether or not anybody linked it. That and each of `by` is
  /// `{"event", "title", "grade", "date", "certainty", "early", "late", "after"}`: days as `{"min", "max"}`, null where
  /// there is no bound; `early` and `late` are null where no time was said, `after` counts from when it was said.
  ///
  /// The records count `{"expectations", "open", "met", "missed", "uncertain", "notLinked"}` of each publisher (with
  /// `sources`, and `relayedBy` for those that only passed it on) and of each speaker (with `speaker`, an actor's id or
  /// null, `name`, `named`, and for who is not named the `publisher`).
  package static func node(_ answer: OutlookAnswer) -> JSONNode {
    .object([
      ("viewpoint", ViewpointJSON.node(answer.viewpoint)),
      ("expectations", .list(answer.expectations.map(expectation))),
      (
        "counts",
        .object([
          ("shown", .integer(answer.expectations.count)), ("matching", .integer(answer.matching)),
          ("inScope", .integer(answer.inScope)), ("total", .integer(answer.total)),
        ])
      ),
      (
        "records",
        .object([
          ("sources", .list(answer.records.sources.map(source))),
          ("speakers", .list(answer.records.speakers.map(speaker))),
        ])
      ),
    ])
  }

  private static func expectation(_ answer: ShownExpectation) -> JSONNode {
    let event = answer.event
    let standing = answer.standing
    return .object([
      ("id", .id(event.id)), ("date", .text(event.date)), ("title", .string(event.title)),
      ("grade", .text(event.grade)), ("disputed", .boolean(event.isDisputed)),
      ("saidBy", .list(answer.saidBy.map { .object(voice($0)) })),
      ("sources", .ids(sources(of: event))), ("for", .text(answer.time.written)),
      ("earliest", bound(answer.time.days?.first)), ("latest", bound(answer.time.days?.last)),
      ("expects", .list(answer.values.map(value))), ("status", .text(standing.status)),
      ("certainty", .text(standing.certainty)), ("overdue", .text(standing.overdue)),
      ("linked", .boolean(standing.isLinked)), ("by", .list(answer.fulfilments.map(fulfilment))),
    ])
  }

  /// The sources that state it, each once.
  static func sources(of event: ShownEvent) -> [SourceID] {
    var seen: Set<SourceID> = []
    return event.citations.filter { $0.citation.stance == .states }.map(\.citation.source)
      .filter { seen.insert($0).inserted }
  }

  /// A day; `".."` for a distant end, null where there is none.
  private static func bound(_ day: Day?) -> JSONNode {
    guard let day else { return .null }
    return day <= .distantPast || day >= .distantFuture ? .bound(.unbounded) : .bound(.day(day))
  }

  private static func value(_ value: ExpectedValue) -> JSONNode {
    let effect = value.effect
    return .object(
      [
        ("policy", .id(effect.policy)), ("title", .text(effect.label?.title)),
        ("issuer", .id(effect.label?.issuer.id)), ("topic", .id(effect.label?.topic)),
        ("key", .string(effect.key.description)), ("does", .string(effect.does.word)),
        ("value", .text(effect.does.value)), ("effective", .text(effect.effective)),
        ("until", .text(effect.until)), ("cameTrue", value.cameTrue.map(fulfilment) ?? .null),
      ])
  }

  private static func fulfilment(_ fulfilment: Fulfilment) -> JSONNode {
    .object([
      ("event", .id(fulfilment.event.id)), ("title", .string(fulfilment.event.title)),
      ("grade", .text(fulfilment.event.grade)), ("date", .text(fulfilment.date)),
      ("certainty", .text(fulfilment.certainty)), ("early", days(fulfilment.timing?.early)),
      ("late", days(fulfilment.timing?.late)), ("after", days(fulfilment.after)),
    ])
  }

  private static func days(_ count: DayCount?) -> JSONNode {
    guard let count else { return .null }
    let number = { (days: Int?) in days.map(JSONNode.integer) ?? .null }
    return .object([("min", number(count.least)), ("max", number(count.most))])
  }

  private static func voice(_ voice: ExpectationSpeaker) -> AnswerJSON.Fields {
    switch voice {
    case .actor(let actor): named(actor.id, actor.name, isNamed: true, nil)
    case .named(let name): named(nil, name, isNamed: true, nil)
    case .unnamed(let words, let outlet): named(nil, words, isNamed: false, outlet.name)
    }
  }

  private static func named(
    _ id: ActorID?, _ name: String, isNamed: Bool, _ publisher: String?
  ) -> AnswerJSON.Fields {
    [
      ("speaker", .id(id)), ("name", .string(name)), ("named", .boolean(isNamed)),
      ("publisher", .text(publisher)),
    ]
  }

  private static func source(_ track: SourceTrack) -> JSONNode {
    let relays = track.relays.map { relay in
      JSONNode.object([("source", .id(relay.source)), ("publisher", .text(relay.publisher))])
    }
    return .object(
      [("publisher", .string(track.outlet.name)), ("sources", .ids(track.sources))] + tally(track.tally)
        + [("relayedBy", .list(relays))])
  }

  private static func speaker(_ track: SpeakerTrack) -> JSONNode {
    .object(voice(track.voice) + tally(track.tally))
  }

  private static func tally(_ tally: Tally) -> AnswerJSON.Fields {
    [
      ("expectations", .integer(tally.expectations)), ("open", .integer(tally.open)),
      ("met", .integer(tally.met)), ("missed", .integer(tally.missed)),
      ("uncertain", .integer(tally.uncertain)), ("notLinked", .integer(tally.notLinked)),
    ]
  }
}

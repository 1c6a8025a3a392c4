import EDTF
import PolicyModel

/// Answers what was expected, and what became of it.
package enum OutlookEvaluator {
  /// The expectations of `query`, out of `excerpt` that have every expected event, what fulfils it, and what the
  /// states of the policies need of which it speaks.
  package static func answer(_ query: OutlookQuery, _ excerpt: LedgerExcerpt) -> OutlookAnswer {
    let ledger = excerpt.seen(from: query.viewpoint.undated)
    let day = query.viewpoint.on
    let scope = OutlookScope(query: query, ledger: ledger, excerpt: excerpt)
    let seen = ledger.events.values.filter { scope.isSeen($0, by: day) }.sorted { isBefore($0, $1) }
    var weighing = Weighing(ledger: ledger, excerpt: excerpt, day: day)
    let found = seen.filter { scope.holds($0) }.map { visible in
      (answer: weighing.expectation(visible), testimonies: visible.ownTestimonies)
    }.filter { scope.isSaidBySpeaker($0.answer) }
    let matching = found.map(\.answer).filter { answer in
      query.statuses.map { !$0.isDisjoint(with: answer.standing.alternatives) } ?? true
    }
    return OutlookAnswer(
      viewpoint: query.viewpoint, expectations: query.limit.map { Array(matching.prefix($0)) } ?? matching,
      matching: matching.count, inScope: found.count, total: seen.count,
      records: TrackRecords(found, excerpt.sources))
  }

  private static func isBefore(_ a: VisibleEvent, _ b: VisibleEvent) -> Bool {
    let (x, y) = (a.event.date, b.event.date)
    return (x.earliestForOrder, x.latestForOrder, a.entry) < (y.earliestForOrder, y.latestForOrder, b.entry)
  }
}

/// Puts together what became of expectations by a day.
private struct Weighing {
  let ledger: VisibleLedger
  let excerpt: LedgerExcerpt
  let day: Day
  private let states: PolicyStates
  private let fulfilling: [EventID: [VisibleEvent]]
  private var comingTrue: ComingTrue

  init(ledger: VisibleLedger, excerpt: LedgerExcerpt, day: Day) {
    self.ledger = ledger
    self.excerpt = excerpt
    self.day = day
    states = PolicyStates(ledger: ledger, excerpt: excerpt)
    comingTrue = ComingTrue(states, by: day)
    var fulfilling: [EventID: [VisibleEvent]] = [:]
    for visible in ledger.events.values where Weighing.counts(visible, ledger, excerpt) {
      let targets = visible.event.relations.filter { $0.type == .fulfils }.map(\.event)
      for target in Set(targets) { fulfilling[target, default: []].append(visible) }
    }
    self.fulfilling = fulfilling
  }

  /// What only is expected or proposed itself has not happened, and what a ruling rejected did not.
  private static func counts(_ visible: VisibleEvent, _ ledger: VisibleLedger, _ excerpt: LedgerExcerpt)
    -> Bool
  {
    visible.event.modality.changesState && visible.standing.verdict != .reject
      && excerpt.grade(of: visible, in: ledger) >= (ledger.viewpoint.evidence ?? .unsourced)
  }

  mutating func expectation(_ visible: VisibleEvent) -> ShownExpectation {
    let event = visible.event
    let said = event.date.startDays
    let time = ExpectedTime(of: event)
    let values = event.effects.enumerated().flatMap { ordinal, effect in
      let days = ExpectedTime.days(of: effect, said: event.date)
      return ShownEffect.all(of: effect, ordinal, grade: nil, in: excerpt).map { effect in
        ExpectedValue(
          effect: effect, days: days, cameTrue: comingTrue.find(effect, said: said, expected: days))
      }
    }
    let fulfilments = (fulfilling[event.id] ?? []).compactMap {
      fulfilment($0, of: values, said: said, time)
    }.sorted { a, b in
      (a.date.startDays.first ?? .distantPast, a.event.id)
        < (b.date.startDays.first ?? .distantPast, b.event.id)
    }
    return ShownExpectation(
      event: ShownEvent(visible, in: excerpt, seen: ledger),
      saidBy: ExpectationSpeaker.all(in: visible.ownTestimonies, of: event, excerpt), time: time,
      values: values,
      standing: .of(fulfilments, values, time, on: day), fulfilments: fulfilments)
  }

  /// What an event that is linked makes of an expectation; nil where it happens only after the day.
  private func fulfilment(
    _ visible: VisibleEvent, of values: [ExpectedValue], said: DaySet, _ time: ExpectedTime
  ) -> Fulfilment? {
    guard let date = cameAbout(by: visible.event, values) else { return nil }
    let came = date.startDays
    guard let first = came.first, let last = came.last, first <= day,
      let brief = states.brief(visible.event.id, for: nil)
    else { return nil }
    return Fulfilment(
      event: brief, date: date,
      certainty: visible.standing.isDisputed ? .contested : last <= day ? .certain : .possible,
      said: said, expected: time.days)
  }

  /// From when an event has what was expected begin; its own date where it says nothing of that. Nil where what acts on it,
  /// such as a repeal before its day, keeps it from holding on any day so far.
  private func cameAbout(by event: Event, _ values: [ExpectedValue]) -> EDTFDate? {
    let meant = event.effects.enumerated().flatMap { ordinal, effect in
      values.map(\.effect).filter {
        $0.policy == effect.policy && effect.does(to: $0.key) == $0.does
      }.map { (ordinal: ordinal, effect: effect, key: $0.key) }
    }
    if !meant.isEmpty, !states.relations.naming(event.id).isEmpty {
      return meant.compactMap { held($0.ordinal, of: event.id, on: $0.effect.policy, $0.key) }.min {
        ($0.startDays.first ?? .distantPast) < ($1.startDays.first ?? .distantPast)
      }
    }
    let dates = meant.compactMap(\.effect.effective)
    let earliest = dates.min {
      ($0.startDays.first ?? .distantPast) < ($1.startDays.first ?? .distantPast)
    }
    return (earliest ?? event.date).start
  }

  /// From when an effect on which others act holds; nil where it does on no day so far.
  private func held(_ ordinal: Int, of event: EventID, on policy: PolicyID, _ key: Key) -> EDTFDate? {
    guard let effects = states.effects(on: policy)?.prepared(key, counting: nil) else { return nil }
    let places = effects.effects.indices.filter {
      effects.effects[$0].event == event && effects.effects[$0].ordinal == ordinal
    }
    let first = effects.turningDays().first { turning in
      turning <= day && effects.held(on: turning).effects.contains { places.contains($0) }
    }
    guard let first, let place = places.first(where: { effects.start($0).contains(first) }) else {
      return first.map { EDTFDate($0) }
    }
    return effects.effects[place].effective.start
  }
}

extension VisibleEvent {
  /// What states the event itself. Who confirms that an expectation was said does not say it.
  fileprivate var ownTestimonies: [Testimony] { testimonies.filter { $0.cited == event.id } }
}

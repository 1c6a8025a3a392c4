import EDTF
import PolicyModel

/// Looks in the states of policies for what was expected of them.
struct ComingTrue {
  private let states: PolicyStates
  private let day: Day
  private var policies: [PolicyID: PolicyEffects?] = [:]
  private var prepared: [PolicyID: [Key: StatesByDay]] = [:]

  /// Asks by the end of `day`.
  init(_ states: PolicyStates, by day: Day) {
    self.states = states
    self.day = day
  }

  /// How a policy's key first came to be as expected after that was said; nil where it surely did not.
  ///
  /// What was so already when it was said, without a break, did not come true; nor did what came to be so too early
  /// and was so no more when its time began.
  mutating func find(
    _ effect: ShownEffect, said: DaySet, expected days: DaySet?
  ) -> Fulfilment? {
    guard let policy = policyEffects(effect.policy) else { return nil }
    let target = AnsweredState(effect.does)
    var known =
      prepared[effect.policy]?[effect.key] ?? StatesByDay(policy.prepared(effect.key, counting: nil))
    defer { prepared[effect.policy, default: [:]][effect.key] = known }
    guard target != .unknown, known.mayBe(target) else { return nil }
    let first = said.first ?? .distantPast
    var isPassedOver = false
    var possible: Day?
    for day in known.days(from: first, through: day) {
      let held = known.states(on: day)
      if !held.contains(target) { isPassedOver = false }
      if isPassedOver || !held.contains(target) { continue }
      guard held.count == 1, let run = Run(of: target, in: known.effects, upTo: day) else {
        possible = possible ?? day
        continue
      }
      let came = run.since.startDays
      let isOld = came.last.map { $0 < first } ?? true
      if isOld || isGone(target, came, by: days, &known) {
        isPassedOver = true
        possible = nil
        continue
      }
      let isAfter = (came.first ?? .distantPast) >= (said.last ?? .distantFuture)
      let isContested = policy.answer(effect.key, on: day).certainty == .contested
      return fulfilment(
        run.began, run.since, isContested ? .contested : isAfter ? .certain : .possible, said, days,
        policy.policy)
    }
    guard let possible, let began = known.earliest(target, on: possible) else { return nil }
    if let last = began.start.last, last < first { return nil }
    let isContested = policy.answer(effect.key, on: possible).certainty == .contested
    return fulfilment(
      began, began.effective.start, isContested ? .contested : .possible, said, days, policy.policy)
  }

  /// Whether what came to be before its time was surely so no more, or not surely, when its time began.
  private func isGone(
    _ target: AnsweredState, _ came: DaySet, by days: DaySet?, _ known: inout StatesByDay
  ) -> Bool {
    guard let first = days?.first, let last = came.last, last < first else { return false }
    return known.states(on: min(first, day)) != [target]
  }

  private func fulfilment(
    _ began: EffectInPlay, _ date: EDTFDate, _ certainty: Certainty, _ said: DaySet, _ days: DaySet?,
    _ policy: Policy
  ) -> Fulfilment? {
    states.brief(began.event, for: policy.issuer).map {
      Fulfilment(event: $0, date: date, certainty: certainty, said: said, expected: days)
    }
  }

  private mutating func policyEffects(_ id: PolicyID) -> PolicyEffects? {
    if let found = policies[id] { return found }
    let made = states.effects(on: id)
    policies[id] = .some(made)
    return made
  }
}

extension Fulfilment {
  /// Reckons the days from when it was said, and from its time.
  init(event: EventBrief, date: EDTFDate, certainty: Certainty, said: DaySet, expected days: DaySet?) {
    let came = date.startDays
    self.init(
      event: event, date: date, certainty: certainty,
      timing: days.map { Timing(of: came, expected: $0) }, after: DayCount(from: said, to: came))
  }
}

extension EDTFDate {
  /// Of an interval its first date, where it has one; else the date itself.
  var start: EDTFDate { isInterval ? intervalStart ?? self : self }
}

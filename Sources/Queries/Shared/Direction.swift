package import PolicyModel

/// Which way a change went.
package enum Direction: String, CaseIterable, Sendable {
  case introduced
  case ended
  case tightened
  case eased
  case raised
  case lowered
  case changed
  case becameUncertain = "became uncertain"
  case becameCertain = "became certain"
}

extension Direction {
  /// The direction of a change on a scale (DESIGN, section 7); attributes are only introduced, changed or ended.
  package static func of(
    _ from: [AnsweredState], _ to: [AnsweredState], key: Key, scale: Scale, stricter: Stricter?
  ) -> Direction {
    let had = from.compactMap(\.value)
    let has = to.compactMap(\.value)
    if had.isEmpty, has.isEmpty { return ofCounts(from.count, to.count) ?? .changed }
    // The three ways of having no value are one, next to a value.
    let was = had.count + (had.count < from.count ? 1 : 0)
    let now = has.count + (has.count < to.count ? 1 : 0)
    if let uncertainty = ofCounts(was, now) { return uncertainty }
    guard was == 1, now == 1 else { return .changed }
    guard let old = had.first else { return .introduced }
    guard let new = has.first else { return .ended }
    return key == .status ? between(old, new, scale: scale, stricter: stricter) : .changed
  }

  private static func ofCounts(_ was: Int, _ now: Int) -> Direction? {
    if was > 1, now == 1 { return .becameCertain }
    return was == 1 && now > 1 ? .becameUncertain : nil
  }

  private static func between(_ old: String, _ new: String, scale: Scale, stricter: Stricter?) -> Direction {
    if scale == .numeric {
      guard let a = Decimal(old), let b = Decimal(new), a != b else { return .changed }
      switch stricter {
      case nil: return a < b ? .raised : .lowered
      case .higher: return a < b ? .tightened : .eased
      case .lower: return a < b ? .eased : .tightened
      }
    }
    guard let values = scale.values, let a = values.firstIndex(of: old), let b = values.firstIndex(of: new),
      a != b
    else { return .changed }
    return a < b ? .tightened : .eased
  }
}

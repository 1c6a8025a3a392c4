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
    if from.count > 1, to.count == 1 { return .becameCertain }
    if from.count == 1, to.count > 1 { return .becameUncertain }
    if had.isEmpty, !has.isEmpty { return .introduced }
    if !had.isEmpty, has.isEmpty { return .ended }
    guard key == .status, from.count == 1, to.count == 1, let old = had.first, let new = has.first else {
      return .changed
    }
    return between(old, new, scale: scale, stricter: stricter)
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

import Queries

extension Direction {
  /// What stands before a change, so that the eye finds its way first.
  var mark: String {
    switch self {
    case .eased: "▼"
    case .tightened: "▲"
    case .becameUncertain: "~"
    case .becameCertain: "="
    case .introduced: "+"
    case .ended: "−"
    case .raised: "↑"
    case .lowered: "↓"
    case .changed: "•"
    }
  }

  var ink: Ink {
    switch self {
    case .eased: .eased
    case .tightened: .tightened
    case .becameUncertain: .uncertain
    case .becameCertain, .introduced, .ended, .raised, .lowered, .changed: .plain
    }
  }
}

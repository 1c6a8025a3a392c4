import EDTF
import PolicyModel

/// The ids of a table's events: the day from which they hold, then the policy; where nobody knows the day, the policy
/// alone. Several events of a policy on a day have one id, which whoever takes them tells apart.
struct EventIDs {
  /// The parts of ids that are made of policies, by their ids.
  private var stems: [String: String] = [:]

  mutating func id(of policy: String, on day: Day?) -> String {
    let stem: String
    if let known = stems[policy] {
      stem = known
    } else {
      // Not cut, for two policies could then share it: what is too long in the end is refused.
      stem = Slug.make(policy, longest: .max)
      stems[policy] = stem
    }
    return day.map { "\(Slug.make($0.description, longest: 25))-\(stem)" } ?? stem
  }
}

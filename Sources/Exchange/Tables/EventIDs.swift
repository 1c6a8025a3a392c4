import EDTF
import PolicyModel

/// The ids of a table's events: the day, then the policy; a second one of the same day gets `-2`, in the file's order.
struct EventIDs {
  /// Which days of a policy have events: of each block of 64 days a bit for each. So what is kept grows with the days
  /// that a policy's events span, and not with the file.
  private var days: [String: [Int: UInt64]] = [:]
  /// How often a day of a policy came, where it came more than once.
  private var repeats: [String: Int] = [:]
  /// The parts of ids that are made of policies, by their ids.
  private var stems: [String: String] = [:]

  mutating func id(of policy: String, on date: EDTFDate) -> String {
    let stem: String
    if let known = stems[policy] {
      stem = known
    } else {
      // Not cut, for two policies could then share it: what is too long in the end is refused.
      stem = Slug.make(policy, longest: .max)
      stems[policy] = stem
    }
    let day = date.latest.day ?? date.earliest.day ?? Day(0)
    let id = "\(Slug.make(day.description, longest: 25))-\(stem)"
    let block = day.number >> 6
    let bit: UInt64 = 1 << UInt64(day.number & 63)
    if days[stem, default: [:]][block, default: 0] & bit == 0 {
      days[stem, default: [:]][block, default: 0] |= bit
      return id
    }
    let count = repeats[id, default: 1] + 1
    repeats[id] = count
    return "\(id)-\(count)"
  }
}

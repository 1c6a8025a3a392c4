/// What `?` (uncertain), `~` (approximate) and `%` (both) say of one component of a date.
struct Qualifiers: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let uncertain = Qualifiers(rawValue: 1)
  static let approximate = Qualifiers(rawValue: 2)

  /// The qualifiers that this character writes, or nil where it is another.
  static func written(_ byte: UInt8) -> Qualifiers? {
    switch byte {
    case UInt8(ascii: "?"): .uncertain
    case UInt8(ascii: "~"): .approximate
    case UInt8(ascii: "%"): [.uncertain, .approximate]
    default: nil
    }
  }
}

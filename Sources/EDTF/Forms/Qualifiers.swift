/// What `?` (uncertain), `~` (approximate) and `%` (both) say of one component of a date.
package struct Qualifiers: OptionSet, Sendable, Hashable {
  /// The bits of the qualifiers.
  package let rawValue: UInt8

  /// Qualifiers with these bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `?`
  package static let uncertain = Qualifiers(rawValue: 1)
  /// `~`
  package static let approximate = Qualifiers(rawValue: 2)

  /// The qualifiers that this character writes, or nil where it is another.
  package static func written(_ byte: UInt8) -> Qualifiers? {
    switch byte {
    case UInt8(ascii: "?"): .uncertain
    case UInt8(ascii: "~"): .approximate
    case UInt8(ascii: "%"): [.uncertain, .approximate]
    default: nil
    }
  }
}

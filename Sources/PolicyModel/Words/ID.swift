/// A readable id in one of the ledger's five spaces: `[a-z0-9][a-z0-9/_-]*`, at most 200 characters.
package struct ID<Of>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id in its one spelling, lower case.
  package let text: String

  /// Takes an id as somebody wrote it, in any case; nil where it holds what an id cannot hold.
  package init?(_ written: String) {
    var bytes: [UInt8] = []
    for byte in written.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"):
        guard !bytes.isEmpty else { return nil }
        bytes.append(byte)
      default: return nil
      }
    }
    guard (1...ID.longest).contains(bytes.count) else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Takes an id that this program stored and so has checked before.
  package init(stored: String) {
    text = stored
  }

  /// The greatest number of characters in an id.
  package static var longest: Int { 200 }

  package var description: String { text }

  package static func < (a: ID, b: ID) -> Bool { a.text < b.text }
  package static func == (a: ID, b: ID) -> Bool { a.text == b.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

package typealias ActorID = ID<Actor>
package typealias PolicyID = ID<Policy>
package typealias TopicID = ID<Topic>
package typealias SourceID = ID<Source>
package typealias EventID = ID<Event>

/// The five spaces of ids.
package enum Space: String, CaseIterable, Sendable {
  case actor
  case policy
  case topic
  case source
  case event
}

import PolicyModel

/// One payload of version 1 whose stored form is kept as a file, so that no later change can make it
/// unreadable.
struct GoldenCase: Sendable {
  /// The file's name without `.json`: the kind and version, and `-fewest` where as little is given as can be.
  let name: String
  let payload: Payload

  init(_ payload: Payload, fewest: Bool = false) {
    name = "\(payload.kind.rawValue)-1" + (fewest ? "-fewest" : "")
    self.payload = payload
  }

  static let all: [GoldenCase] = things + events + others
}

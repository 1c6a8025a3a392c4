import PolicyModel

/// One payload whose stored form is kept as a file, so that no later change can make it
/// unreadable.
struct GoldenCase: Sendable {
  /// The file's name without `.json`: the kind and version, and `-fewest` where as little is given as can be.
  let name: String
  let payload: Payload
  /// The version of which its stored form is.
  let version: Int

  init(_ payload: Payload, fewest: Bool = false) {
    self.init(payload, ending: fewest ? "-fewest" : "", version: 1)
  }

  init(_ payload: Payload, ending: String, version: Int = PayloadCoding.version) {
    name = "\(payload.kind.rawValue)-\(version)\(ending)"
    self.payload = payload
    self.version = version
  }

  /// Version 1, and the same in version 2 with what that added.
  static let all: [GoldenCase] = ofVersion1 + ofVersion1.map(\.second) + edits

  private static let ofVersion1 = things + events + others

  private var second: GoldenCase {
    GoldenCase(payload, ending: name.hasSuffix("-fewest") ? "-fewest" : "", version: 2)
  }
}

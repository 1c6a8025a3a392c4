/// A plain tree of values: what payloads and documents are made of before they mean anything.
package enum Tree: Hashable, Sendable {
  case null
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case list([Tree])
  case map([String: Tree])

  /// How deep a tree may be nested: lists and maps within one another.
  package static let depthLimit = 64
}

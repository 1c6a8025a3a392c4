import PolicyModel
import LedgerService

/// How it is told that a publication has no word of whole policies any more.
struct VanishedWords {
  private static let most = 10

  /// What would be done, with the first of the policies.
  let text: String
  /// “3 policies are”
  let short: String

  init(_ vanished: VanishedPolicies) {
    let count = vanished.policies.count
    let named = vanished.policies.prefix(VanishedWords.most).map(\.text).joined(separator: ", ")
    let more = count > VanishedWords.most ? " and \(count - VanishedWords.most) more" : ""
    let events = vanished.events == 1 ? "1 event" : "\(vanished.events) events"
    text =
      "not in this publication, though its source spoke of \(count == 1 ? "it" : "them"): \(named)\(more) (\(events))"
    short = count == 1 ? "a whole policy is" : "\(count) whole policies are"
  }
}

import PolicyModel
import LedgerService

/// The warning that a publication has nothing on whole policies any more.
struct VanishedPoliciesText {
  private static let most = 10

  /// What would be done, with the first of the policies.
  let text: String
  /// “3 policies are”
  let short: String

  init(_ vanished: VanishedPolicies) {
    let count = vanished.policies.count
    let named = vanished.policies.prefix(VanishedPoliciesText.most).map(\.text).joined(separator: ", ")
    let more = count > VanishedPoliciesText.most ? " and \(count - VanishedPoliciesText.most) more" : ""
    let events = vanished.events == 1 ? "1 event" : "\(vanished.events) events"
    text =
      "not in this publication, though its source spoke of \(count == 1 ? "it" : "them"): \(named)\(more) (\(events))"
    short = count == 1 ? "a whole policy is" : "\(count) whole policies are"
  }
}

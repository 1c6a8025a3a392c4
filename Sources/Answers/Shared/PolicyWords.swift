import Queries

/// How a policy is called beside its issuer.
enum PolicyWords {
  /// Its object, else its title, without the issuer's name in brackets behind it: `School closing (Aruba)` is
  /// `School closing` where Aruba stands before it.
  static func subject(_ label: PolicyLabel) -> String {
    if let object = label.object { return object }
    let suffix = " (\(label.issuer.name))"
    guard label.title.hasSuffix(suffix), label.title.utf8.count > suffix.utf8.count else {
      return label.title
    }
    return String(label.title.dropLast(suffix.count))
  }
}

public import EDTF
package import PolicyModel

// Ids and dates of tests are written as plain texts.

extension ID: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let id = ID(text) else { preconditionFailure("“\(text)” is no id") }
    self = id
  }
}

extension EDTFDate: ExpressibleByStringLiteral {
  /// Reads a date that is written into a test.
  public init(stringLiteral text: String) {
    do { try self.init(text) } catch { preconditionFailure("\(error)") }
  }
}

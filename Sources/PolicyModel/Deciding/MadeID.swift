/// The ids that are tried one after the other where the program makes one.
package enum MadeID {
  /// The `number`th of them, from 1: the stem, then the stem with a number.
  package static func id(_ stem: String, _ number: Int) -> String {
    number == 1 ? stem : "\(stem)-\(number)"
  }
}

/// Moves the options that may stand before the command to behind it, where the parser expects them.
enum ArgumentOrder {
  private static let valued: Set<String> = ["--ledger", "--color"]
  private static let nested: Set<String> = ["actor", "policy", "topic", "source", "help"]

  /// `--ledger FILE state` as `state --ledger FILE`.
  static func commandFirst(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first {
      if valued.contains(first), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if valued.contains(where: { first.hasPrefix($0 + "=") }) {
        leading.append(first)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard !leading.isEmpty, let command = rest.first, !command.hasPrefix("-") else { return arguments }
    var path = [command]
    rest = rest.dropFirst()
    if nested.contains(command), let second = rest.first, !second.hasPrefix("-") {
      path.append(second)
      rest = rest.dropFirst()
    }
    return path + leading + rest
  }
}

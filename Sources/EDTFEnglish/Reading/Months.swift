import EDTF

/// The names of the months.
enum Months {
  static let full = Calendar.monthNames

  /// As they are shown: `Nov`.
  static let short = full.map { String($0.prefix(3)) }

  /// The month of a name in lower case, in full or cut after three letters or more (`nov`, `sept`).
  static func number(_ name: String) -> Int? { byName[name] }

  private static let byName: [String: Int] = {
    var byName: [String: Int] = [:]
    for (index, name) in full.enumerated() {
      for length in 3...name.utf8.count { byName[String(name.lowercased().prefix(length))] = index + 1 }
    }
    return byName
  }()
}

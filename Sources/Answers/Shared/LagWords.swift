import Queries

/// How long after another date one lies, in words.
enum LagWords {
  /// `3 days later`, `0 to 6 days later`, `1 day before to 5 days later`, `at least 3 days later`.
  static func of(_ lag: Lag) -> String {
    switch (lag.least, lag.most) {
    case (nil, nil): return "how long after is not known"
    case (let least?, nil):
      if least < 0 { return "at most \(Wording.count(-least, "day")) before" }
      return least == 0 ? "on the same day or later" : "at least \(Wording.count(least, "day")) later"
    case (nil, let most?):
      if most < 0 { return "at least \(Wording.count(-most, "day")) before" }
      return most == 0 ? "on the same day or before" : "at most \(Wording.count(most, "day")) later"
    case (let least?, let most?): return between(least, most)
    }
  }

  private static func between(_ least: Int, _ most: Int) -> String {
    if least == most {
      if least == 0 { return "on the same day" }
      return Wording.count(abs(least), "day") + (least > 0 ? " later" : " before")
    }
    if least >= 0 { return "\(least) to \(Wording.count(most, "day")) later" }
    if most <= 0 { return "\(-most) to \(Wording.count(-least, "day")) before" }
    return "\(Wording.count(-least, "day")) before to \(Wording.count(most, "day")) later"
  }
}

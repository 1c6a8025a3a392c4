import EDTF

/// `between A and B`, `from A to B`; `A to B` and `A–B`, which do not say whether something lasted, are refused.
enum Ranges {
  private static let joints: Set<String> = [
    "to", "until", "till", "til", "through", "thru", "–", "up", "upto",
  ]
  private static let presents: [[String]] = [
    ["present"], ["the", "present"], ["further", "notice"], ["now"], ["ongoing"], ["date"],
    ["the", "present", "day"],
    ["present", "day"],
    ["current"], [".."],
  ]
  private static let onceLeads = Leads([
    ["some", "time", "between"], ["sometime", "between"], ["at", "some", "point", "between"],
    ["once", "between"],
    ["some", "day", "between"], ["in", "between"], ["on", "a", "day", "between"], ["between"], ["betw"],
    ["bet"],
    ["somewhere", "between"], ["any", "time", "between"], ["overnight"], ["night", "of"],
    ["the", "night", "of"],
  ])

  private static let lastedLeads = Leads([
    ["from"], ["since"], ["starting"], ["lasted", "from"], ["lasted"], ["beginning"],
    ["in", "force", "from"], ["in", "effect", "from"], ["valid", "from"], ["with", "effect", "from"],
  ])

  private static let wholeLeads = Leads([
    ["throughout"], ["all", "of"], ["for", "all", "of"], ["the", "whole", "of"],
    ["for", "the", "whole", "of"],
    ["all", "through"],
  ])

  /// Whether the phrase begins with a word that says how a range is meant.
  static func opens(_ wording: Wording) -> Bool {
    (onceLeads.first(of: wording) != nil || lastedLeads.first(of: wording) != nil)
      && wording.words.contains { joints.contains($0.plain) || $0.plain == "and" }
  }

  static func read(_ wording: Wording, marks: Qualifiers = []) throws(PhraseError) -> EDTFDate? {
    let wording = wording.before(["both", "inclusive"]) ?? wording.before(["inclusive"]) ?? wording
    if let rest = onceLeads.first(of: wording)?.rest {
      let (bare, all) = Qualifying.covering(rest, marks)
      if let range = try DateRange.read(
        bare, joints: ["and", "–", "to"], of: wording, marks: all, isLed: true)
      {
        return try range.once()
      }
    }
    if let (lead, _, rest) = lastedLeads.first(of: wording) {
      if let since = try untilNow(rest, marks) { return since }
      let (bare, all) = Qualifying.covering(rest, marks)
      // "Since 1928–29" is since then, and not from the one year to the other.
      if lead != ["since"] || !rest.plain.contains("–"),
        let range = try DateRange.read(bare, joints: joints, of: wording, marks: all, isLed: true)
      {
        return try range.lasted()
      }
    }
    if marks.isEmpty, let rest = wholeLeads.first(of: wording)?.rest {
      guard let date = try rest.lenientPoint(), let first = date.earliest.day, let last = date.latest.day
      else { return nil }
      return try wording.date("\(try wording.day(first))/\(try wording.day(last))")
    }
    if let since = try untilNow(wording, marks) { return since }
    if marks.isEmpty, let date = try written(wording) { return date }
    guard let range = try DateRange.read(wording, joints: joints, of: wording, marks: marks) else {
      return nil
    }
    return try range.lastedOrOnce()
  }

  /// `2019–present`, `from 2019 until now`: it has not ended.
  private static func untilNow(_ wording: Wording, _ marks: Qualifiers) throws(PhraseError) -> EDTFDate? {
    for present in presents {
      guard let rest = wording.before(present), let joint = rest.words.last, joints.contains(joint.plain)
      else { continue }
      var start = rest.droppingLast(1)
      start = joint.plain == "to" || joint.plain == "until" ? start.before(["up"]) ?? start : start
      if let edge = try Edge.read(start) { return try edge.build(.since, start) }
      guard let date = try start.lenientOperand() else { continue }
      return try PrepositionMeaning(
        meaning: .since, date: date.marked(marks), wording: start, name: "from"
      ).build()
    }
    return nil
  }

  /// `2024-11-17 / 2024-11-20`: EDTF with blanks around its slash.
  private static func written(_ wording: Wording) throws(PhraseError) -> EDTFDate? {
    guard wording.words.count == 3, wording.plain[1] == "/" else { return nil }
    guard wording.words.allSatisfy({ $0.plain.utf8.allSatisfy { !(97...119).contains($0) } }) else {
      return nil
    }
    return try wording.date(wording.words.map(\.typed).joined())
  }
}

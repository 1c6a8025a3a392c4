import Ledger

/// The objects of the schema as earlier builds made them, so that nobody is locked out of a ledger of their own.
///
/// By type and name, the first 32 hexadecimal digits of the SHA-256 of the text that SQLite keeps. A build that changes the
/// text of an object adds the text that it had before; the whole schemas are golden files of the tests.
enum EarlierSchemas {
  /// Whether an earlier build made the object so.
  static func made(_ object: SchemaObject) -> Bool {
    guard let known = texts["\(object.type) \(object.name)"], let sql = object.sql else { return false }
    return known.contains(String(MerkleHash.sha256(Array(sql.utf8)).hex.prefix(32)))
  }

  private static let texts: [String: [String]] = [
    "index citation_by_thing": ["b4d8c89b5618c6cb2b2411cd199304e5"],
    "index effect_by_policy": ["2070c99e890a929287c4c4a772b659bd"],
    "table actor": ["b266bef4ca0e97c709f52f60f44bfc8d"],
    "table effect": ["88c301e49242ff3a969661ac5ce64877"],
    "table effect_change": ["f0f2a6bbb62d77e0b160926b86c5ea5b"],
    "table entry": ["a71d144e6b126c94e862dd502e8fd3d4"],
    "table participant": ["eed41307310077d7fa4b50ee84a2da0d"],
    "table relation": [
      "15253d3ba977b75b87d8e408c18171be",
      "358ae55ca0315af3b5ec453989734fe3",
      "e6711c5984b28fa410b65954fada8326",
    ],
    "table tag": ["001adc9c55ea7860569bba0c07a6704d"],
    "view actors": ["72e7af138537a62cb68acbda45656152"],
    "view effects": ["4d172e0be525efb09cac66bed0845f31"],
    "view entries": ["42e235a301d16a8714eae8b0a325a0b6"],
    "view participants": ["0a51f64facb3da07133104a81dfbd81d"],
    "view relations": [
      "5cd8c2359007a2c46ecfad7aade423ad",
      "7186b9f859d532814f29524a3cfe63c4",
      "8ca66c7a5a500a6bec393ba5f8cb12f9",
    ],
    "view states": [
      "3b5df989c98c39b35bdfcacf977b1091",
      "5965e0060ff0eb74bb9939316d784fe4",
      "61d2a1c5daac2ae70dbba390b88a5c39",
    ],
    "view states_now": ["897361fd62910c05429ec5f601f18cc9"],
    "view tags": ["144b0179809186f33e715c99704cef98"],
  ]
}

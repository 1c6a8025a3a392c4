import EDTF
import Ledger
import PolicyModel

/// Every question that can be asked of a random history, with what a store answers at a prefix.
struct Answers {
  /// By the question, in one order for all stores.
  private(set) var all: [(question: String, answer: AnyHashable)] = []

  init(_ reader: any LedgerReader, at size: Int) throws {
    all.append(("head", try reader.head(size: size)))
    try askAboutThings(reader, at: size)
    try askAboutEvents(reader, at: size)
    try askAboutNames(reader, at: size)
    try askAboutTexts(reader, at: size)
  }

  /// The first question to which another store answers otherwise.
  func difference(from other: Answers) -> String? {
    for (one, two) in zip(all, other.all) where one.answer != two.answer {
      return "\(one.question): \(one.answer.base)\nbut the reference says: \(two.answer.base)"
    }
    return all.count == other.all.count ? nil : "\(all.count) answers, not \(other.all.count)"
  }

  private mutating func askAboutThings(_ reader: any LedgerReader, at size: Int) throws {
    all.append(("actors", try reader.actors(.all, at: size)))
    all.append(("some actors", try reader.actors(.some(Ids.make("actor", [4, 1, 1, 99])), at: size)))
    for number in 1...5 {
      let one: [ActorID] = Ids.make("actor", [number])
      all.append(("actor \(number)", try reader.actors(.some(one), at: size)))
      all.append(("members of actor \(number)", try reader.actors(belongingTo: one, at: size)))
      all.append(("before actor \(number)", try reader.actors(succeededBy: one, at: size)))
      all.append(("policies of actor \(number)", try reader.policies(issuedBy: one, at: size)))
    }
    all.append(("members of none", try reader.actors(belongingTo: [], at: size)))
    all.append(
      ("policies of some", try reader.policies(issuedBy: Ids.make("actor", [2, 2, 3, 99]), at: size)))
    all.append(
      ("policies about topics", try reader.policies(about: Ids.make("topic", [2, 1, 99]), at: size)))
    all.append(("policies about none", try reader.policies(about: [], at: size)))
    all.append(("policies", try reader.policies(.all, at: size)))
    all.append(("some policies", try reader.policies(.some(Ids.make("policy", [3, 2])), at: size)))
    all.append(("assertions", try reader.assertions(of: .all, at: size)))
    all.append(
      ("assertions of some", try reader.assertions(of: .some(Ids.make("policy", [3, 1, 1, 99])), at: size)))
    all.append(("assertions of none", try reader.assertions(of: .some([]), at: size)))
    all.append(("topics", try reader.topics(.all, at: size)))
    all.append(("some topics", try reader.topics(.some(Ids.make("topic", [2])), at: size)))
    all.append(("sources", try reader.sources(.all, at: size)))
    all.append(("some sources", try reader.sources(.some(Ids.make("source", [5, 2, 3])), at: size)))
    all.append(("no sources", try reader.sources(.some([]), at: size)))
  }

  private mutating func askAboutEvents(_ reader: any LedgerReader, at size: Int) throws {
    func ask(_ question: String, _ selection: EventSelection) throws {
      all.append((question, try reader.events(selection, at: size)))
    }
    try ask("events", .all)
    all.append(("entries of events", try reader.entriesOfEvents(at: size)))
    try ask("some events", .some(Ids.make("event", [7, 3, 3, 99, 1])))
    for number in 1...5 {
      try ask("events touching policy \(number)", .touching(Ids.make("policy", [number])))
      try ask("events with actor \(number)", .withParticipants(Ids.make("actor", [number])))
    }
    try ask("events touching policies", .touching(Ids.make("policy", [1, 2, 5, 99])))
    try ask("events with actors", .withParticipants(Ids.make("actor", [6, 2, 99])))
    for type in RelationType.allCases {
      try ask("events that \(type.rawValue)", .relating(to: Ids.make("event", Array(1...12)), by: [type]))
    }
    try ask(
      "relating", .relating(to: Ids.make("event", [1, 2, 3, 99]), by: [.confirms, .disputes, .follows]))
    for modality in Modality.allCases {
      try ask("\(modality.rawValue) events", .withModality(modality))
    }
    try ask("relating by nothing", .relating(to: Ids.make("event", [1, 2, 3]), by: []))
    for day in [nil, 19_000, 19_800, 20_300].map({ $0.map { Day($0) } }) {
      for numbers in [[1], [2], [1, 2, 3, 4, 5, 99], []] {
        let effects = try reader.statusEffects(on: Ids.make("policy", numbers), reported: day, at: size)
        let question = "effects on statuses of \(numbers) by \(day.map { "\($0)" } ?? "any day")"
        all.append(("\(question): plain", effects.plain.mapValues { Set($0) }))
        all.append(("\(question): others", effects.others))
      }
    }
  }

  private mutating func askAboutNames(_ reader: any LedgerReader, at size: Int) throws {
    for space in Space.allCases {
      for (start, limit) in [("", 100), (space.rawValue + "-1", 100), ("", 2), ("zzz", 5), ("", 0), ("%", 5)]
      {
        let ids = try reader.ids(startingWith: start, in: space, limit: limit, at: size)
        all.append(("\(limit) ids of \(space.rawValue) from “\(start)”", ids))
      }
      for number in 1...12 {
        let id = "\(space.rawValue)-\(number)"
        all.append(("entries of \(id)", try reader.entries(of: id, in: space, at: size)))
      }
    }
    for name in [
      "Україна", "ELYSEE", "the state  department 3", "nobody", "%", "' or 1=1 --", "actor-1", "ACTOR-3",
    ] {
      all.append(("actors named \(name)", try reader.actors(named: name, at: size)))
    }
    for code in ["USA", "usa", "q30", "840", "iso3166", "é", "", "%"] {
      all.append(("actors coded \(code)", try reader.actors(coded: code, at: size)))
    }
    for number in 1...5 {
      let found = try reader.source(url: "https://example.org/\(number)", at: size)
      all.append(("source \(number)", found))
    }
  }
  private mutating func askAboutTexts(_ reader: any LedgerReader, at size: Int) throws {
    let queries = [
      "élysée", "STATE", "stat*", "\"state department\"", "\"department state\"", "україна", "Укр*", "日",
      "\"日本\"",
      "kursk", "and", "or", "1", "script", "реverse*", "reversed", "quoted", "word", "é", "b", "nothing",
      "line*", "𝔘",
    ]
    for query in queries {
      let term = SearchTerm.all(in: query)[0]
      let found = Dictionary(grouping: try reader.texts(with: term, at: size)) { $0 }.mapValues(\.count)
      all.append(("texts with \(query)", found))
    }
  }
}

/// Ids as random histories have them.
enum Ids {
  static func make<Of>(_ prefix: String, _ numbers: [Int]) -> [ID<Of>] {
    numbers.map { ID(stored: "\(prefix)-\($0)") }
  }
}

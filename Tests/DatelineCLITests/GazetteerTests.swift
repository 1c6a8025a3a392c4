import EDTF
import Gazetteer
import Testing

/// The gazetteer in `Data/gazetteer`: whom it knows, who belonged to which group when, and that it and the story may be
/// imported in either order.
@Suite struct GazetteerTests {
  private static let ledger = Result { try Story(files: DataFolder.gazetteer.files()) }
  private let gazetteer: Story

  init() throws { gazetteer = try GazetteerTests.ledger.get() }

  private static func actors(_ ledger: Story) throws -> [String: Answer] {
    let listed = try ledger.ask("actor", "list")["actors"].list
    return Dictionary(listed.map { ($0["id"].text ?? "", $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Who may have been a member of a group on a day.
  private func members(of group: String, on iso: String) throws -> [String] {
    let day = try #require(Day(iso: iso))
    return try GazetteerTests.actors(gazetteer).filter { _, actor in
      try actor["memberships"].list.contains {
        guard $0["memberOf"].text == group, let during = $0["during"].text else { return false }
        let span = try EDTFDate(during)
        return (span.earliest.day ?? day) <= day && day <= (span.latest.day ?? day)
      }
    }.map(\.key).sorted()
  }

  @Test(arguments: [
    ("un", "1945-12-31", 51), ("un", "1955-12-31", 76), ("un", "1958-12-31", 82), ("un", "1960-12-31", 99),
    ("un", "1965-12-31", 117), ("un", "1971-12-31", 132), ("un", "1984-12-31", 159),
    ("un", "1990-12-31", 159),
    ("un", "1993-12-31", 184), ("un", "2000-12-31", 189), ("un", "2011-12-31", 193),
    ("un", "2025-12-31", 193),
    ("nato", "1949-08-23", 0), ("nato", "1949-08-24", 12), ("nato", "1990-10-03", 16),
    ("nato", "2004-03-29", 26),
    ("nato", "2023-05-01", 31), ("nato", "2024-04-01", 32), ("eu", "1958-01-01", 6), ("eu", "1995-01-01", 15),
    ("eu", "2004-05-01", 25), ("eu", "2020-01-31", 28), ("eu", "2020-02-01", 27), ("g7", "1975-12-31", 6),
    ("g7", "1990-01-01", 7), ("g7", "2013-06-01", 8), ("g7", "2015-06-01", 7), ("g20", "2010-01-01", 20),
    ("g20", "2023-09-09", 21), ("five-eyes", "1947-01-01", 2), ("five-eyes", "2024-01-01", 5),
  ])
  func `a group had so many members on that day`(group: String, day: String, count: Int) throws {
    let found = try members(of: group, on: day)
    #expect(found.count == count, "\(found)")
  }

  @Test func `no code is another's code or name`() throws {
    let actors = try GazetteerTests.actors(gazetteer)
    var owners: [String: Set<String>] = [:]
    for (id, actor) in actors {
      for scheme in ["iso3166", "iso3166a2"] {
        if let code = actor["codes"][scheme].text { owners[code.lowercased(), default: []].insert(id) }
      }
    }
    #expect(owners.count > 480)
    for (id, actor) in actors {
      for name in [id, actor["name"].text] + actor["aliases"].list.map({ $0["name"].text }) {
        if let name { owners[name.lowercased()]?.insert(id) }
      }
    }
    #expect(owners.filter { $0.value.count > 1 } == [:])
  }

  @Test(arguments: [
    ("TURKIYE", "turkey"), ("Türkiye", "turkey"), ("cote d'ivoire", "ivory-coast"), ("curacao", "curacao"),
    ("Sao Tome and Principe", "sao-tome-principe"), ("guinea", "guinea"), ("Zaire", "congo-kinshasa"),
  ])
  func `a name is found without case and marks`(name: String, id: String) throws {
    #expect(try gazetteer.ask("actor", "show", name)["actor"]["id"].text == id)
  }

  @Test(arguments: [
    ("Congo", ["congo-brazzaville", "congo-kinshasa"]), ("Korea", ["north-korea", "south-korea"]),
    ("Virgin Islands", ["british-virgin-islands", "us-virgin-islands"]),
    ("Yugoslavia", ["serbia", "sfr-yugoslavia"]),
  ])
  func `a name of two is refused with both`(name: String, candidates: [String]) throws {
    let outcome = try gazetteer.copy().ask("actor", "show", name)
    #expect(outcome.code == 65)
    for candidate in candidates { #expect(outcome.complaints.contains("candidate: \(candidate) ")) }
  }

  @Test func `the gazetteer and the story say the same in either order`() throws {
    // Given
    let ours = try DataFolder.gazetteer.files()
    let theirs = try Story.files()
    // When
    let after = try Story(files: theirs + ours)
    let before = try Story(files: ours + theirs)
    // Then
    let actors = try GazetteerTests.actors(before)
    #expect(try GazetteerTests.actors(after) == actors)
    for (id, actor) in try GazetteerTests.actors(gazetteer) { #expect(actors[id] == actor) }
    let alone = try Story.shared.get().copy()
    for ledger in [try after.copy(), try before.copy()] {
      for day in ["2024-05-31", "2024-11-18"] {
        #expect(try StoryQuestions.states(ledger, on: day) == StoryQuestions.states(alone, on: day))
      }
    }
  }

  @Test func `the program brings along what the files say`() throws {
    let files = try DataFolder.gazetteer.names().map { [$0, try DataFolder.gazetteer.text($0)] }
    #expect(Gazetteer.files.map { [$0.name, String(decoding: $0.bytes, as: UTF8.self)] } == files)
  }

  @Test func `a ledger with states has the entries that importing them would give`() throws {
    // Given
    let made = try Bench()
    let imported = try Bench()
    for name in try DataFolder.gazetteer.names() {
      try imported.folder.write(Array(DataFolder.gazetteer.text(name).utf8), to: name)
    }
    // When
    #expect(made.run(["init", "--with-states", made.folder.path("dateline.db")]).code == 0)
    #expect(imported.run(["init", imported.folder.path("dateline.db")]).code == 0)
    #expect(imported.run(["import"] + (try DataFolder.gazetteer.names()).map(imported.folder.path)).code == 0)
    // Then
    let logs = try [made, imported].map { bench in
      try Answer(bench.ask("log", "--format", "json"))["entries"].list.map {
        [$0["kind"].text, $0["subject"].text, $0["reason"].text]
      }
    }
    #expect(logs[0] == logs[1])
    #expect(logs[0].count > 270)
    #expect(try GazetteerTests.actors(gazetteer) == actors(made))
    for name in try DataFolder.gazetteer.names() {
      let again = made.run(["import", imported.folder.path(name), "--format", "json"])
      #expect(try Answer(again)["entries"].number == 0)
    }
  }

  private func actors(_ bench: Bench) throws -> [String: Answer] {
    let listed = try Answer(bench.ask("actor", "list", "--format", "json"))["actors"].list
    return Dictionary(listed.map { ($0["id"].text ?? "", $0) }, uniquingKeysWith: { a, _ in a })
  }

  @Test func `importing the gazetteer again adds nothing`() throws {
    let bench = try gazetteer.copy()
    for text in try DataFolder.gazetteer.files() {
      let outcome = bench.run(["import", "-", "--format", "json"], input: Array(text.utf8))
      #expect(try Answer(outcome)["entries"].number == 0, "\(outcome.out)")
    }
  }
}

import Testing

/// A ledger of the story in `Data/story`.
final class Story: Sendable {
  private let folder: TestFolder
  private let size: Int

  /// The story, imported once for all tests, its files in their order.
  static let shared = Result { try Story(files: files()) }

  /// The documents of the story, file by file.
  static func files() throws -> [String] { try DataFolder.story.files() }

  /// What stands beside the documents, by the name of its file.
  static func note(_ name: String) throws -> String { try DataFolder.story.text(name + ".md") }

  /// Makes a ledger of these files.
  init(files: [String]) throws {
    let bench = try Bench()
    folder = bench.folder
    var names: [String] = []
    for (index, text) in files.enumerated() {
      let name = "\(100 + index).yaml"
      try bench.folder.write(Array(text.utf8), to: name)
      names.append(bench.folder.path(name))
    }
    try Story.expectDone(bench.run(["init", bench.folder.path("dateline.db")]))
    try Story.expectDone(bench.run(["import"] + names))
    size = try Answer(bench.run(["verify", "--format", "json"]))["entries"].number ?? 0
  }

  /// The number of its entries.
  var entries: Int { size }

  /// A ledger of its own with the same entries.
  func copy() throws -> Bench {
    let bench = try Bench(ids: size)
    try bench.folder.write(folder.bytes("dateline.db"), to: "dateline.db")
    return bench
  }

  /// What the program answers.
  func ask(_ arguments: String...) throws -> Answer { try ask(arguments) }

  /// What the program answers.
  func ask(_ arguments: [String]) throws -> Answer {
    try Answer(Bench().run(arguments + ["--ledger", folder.path("dateline.db"), "--format", "json"]))
  }

  /// The state of one policy's status on a day.
  func status(_ policy: String, on day: String, _ viewpoint: String...) throws -> Answer {
    let answer = try Answer(
      Bench().run(
        ["state", policy, "--on", day, "--all", "--ledger", folder.path("dateline.db"), "--format", "json"]
          + viewpoint))
    return try #require(answer["policies"].first("key", "status"))
  }

  private static func expectDone(_ outcome: Bench.Outcome) throws {
    try #require(outcome.code == 0, "\(outcome.complaints)")
  }
}

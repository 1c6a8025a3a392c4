/// Questions that two ledgers of the same story must answer alike.
enum StoryQuestions {
  static let days = [
    "2023-06-01", "2024-02-15", "2024-05-31", "2024-11-16", "2024-11-18", "2024-12-31", "2025-11-30",
  ]

  /// The states on a day, from several viewpoints, without what tells one ledger from another.
  static func states(_ bench: Bench, on day: String) throws -> [Answer] {
    try [
      [], ["--reported", day], ["--evidence", "official"],
      ["--evidence", "corroborated", "--reported", "2024-11-26"],
    ]
    .map { viewpoint in
      try Answer(bench.run(["state", "--on", day, "--all", "--format", "json"] + viewpoint)).withoutPrefix
    }
  }
}

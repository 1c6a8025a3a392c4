/// Compares the index of words with the one that the entries derive: what each word finds, and which words there are.
struct TextIndexComparison {
  let file: Connection
  let right: Connection

  func differences() throws -> [String] {
    do {
      let words = try wrongWords()
      if words.isEmpty { return [] }
      let first = words.prefix(5).map { "“\($0.shortened)”" }.joined(separator: ", ")
      let more = words.count > 5 ? " and \(words.count - 5) more" : ""
      return ["the index of words (text_index) does not find what the entries say for \(first)\(more)"]
    } catch let problem as LedgerFileProblem where problem.isOfFile {
      return ["the index of words (text_index) cannot be read (\(problem.cause))"]
    } catch LedgerFileProblem.noTextIndex {
      return ["the index of words (text_index) is missing"]
    }
  }

  /// The words for which the file's index finds other rows than it should, and those that it has and should not.
  private func wrongWords() throws -> [String] {
    var wrong: [String] = []
    let expected = try vocabulary(of: right)
    let finding = try file.statement("SELECT rowid FROM text_index WHERE text_index MATCH ?1 ORDER BY rowid")
    let should = try right.statement("SELECT rowid FROM text_index WHERE text_index MATCH ?1 ORDER BY rowid")
    for word in expected {
      let term = "\"\(word)\""
      try finding.bind(term)
      try should.bind(term)
      defer {
        finding.reset()
        should.reset()
      }
      while true {
        let (found, rightly) = (try finding.step(), try should.step())
        if found != rightly || (found && finding.int(0) != should.int(0)) {
          wrong.append(word)
          break
        }
        if !found { break }
      }
    }
    let known = Set(expected)
    return wrong + (try vocabulary(of: file).filter { !known.contains($0) })
  }

  private func vocabulary(of connection: Connection) throws -> [String] {
    try connection.execute(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_term USING fts5vocab (main, text_index, row)")
    return try connection.all("SELECT term FROM temp.indexed_term") { $0.text(0) }
  }
}

import ArgumentParser
import Ledger
import PolicyModel
import Queries
import LedgerService

/// Searches for words.
struct SearchCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in names, titles, quotes and notes.",
    discussion: """
      A thing is found that holds all of the words, in any of its texts: the names and aliases of actors; the titles of \
      policies and what they are about; the names of topics; the titles, publishers and authors of sources; the titles, \
      places, tags and notes of events, with the quotes and speakers of their citations. Case and marks count for \
      nothing. '"words in quotes"' must follow each other; kurs* is the start of a word. All other signs only part \
      words.
      """)

  @Argument(help: "What to look for.")
  var words: [String]

  @Option(
    help: ArgumentHelp(
      "Only things of this kind: actor, policy, topic, source or event; once for each.", valueName: "kind"))
  var kind: [Space] = []

  @Option(help: "Maximum number of records.")
  var limit = 20

  @OptionGroup(title: "Viewpoint") var known: KnownOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    if limit < 0 {
      throw UsageProblem(message: "--limit takes a number that is not negative", hints: [])
    }
    let asked = words.joined(separator: " ")
    let query = SearchQuery(words: asked, terms: SearchTerm.all(in: asked), kinds: kind, limit: limit)
    guard !query.terms.isEmpty else {
      throw UsageProblem(
        message: "there is no word to look for in “\(asked)”",
        hints: ["words are made of letters and digits: dateline search kursk"])
    }
    let question = try known.question(in: environment)
    let found = try ledger.read(in: environment) { try $0.search(query, known: question) }
    try answer.write(found, in: environment)
  }
}

import ArgumentParser
import EDTF
import PolicyModel
import LedgerService

/// Which prefix of the ledger is asked.
struct KnownOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "As recorded in this ledger by the end of that day (UTC), or by an entry: entry:142.",
      valueName: "day|entry:N"))
  var known: String?

  @Option(help: ArgumentHelp("Ask the prefix that an earlier answer cited.", valueName: "token"))
  var at: String?

  /// The question, as given.
  func question(in environment: Environment) throws -> KnownQuestion {
    if known != nil, at != nil {
      throw UsageProblem(message: "--known and --at both say which prefix is asked: give one", hints: [])
    }
    if let at { return .token(at) }
    return try known.map { try KnownOptions.read($0, in: environment) } ?? .newest
  }

  static func read(_ text: String, in environment: Environment) throws -> KnownQuestion {
    for mark in ["entry:", "#"] where text.hasPrefix(mark) {
      guard let entry = Int(text.dropFirst(mark.count)), entry >= 0 else {
        throw DataProblem(option: "--known", message: "“\(text)” is no entry: write entry:142")
      }
      return .entry(entry)
    }
    return .by(Timestamp.end(of: try DateArgument.day(text, "--known", in: environment)))
  }
}

/// From where a question is asked.
struct ViewpointOptions: ParsableArguments {
  @OptionGroup var known: KnownOptions

  @Option(help: ArgumentHelp("As far as anything published by that day said.", valueName: "day"))
  var reported: String?

  @Option(help: "Minimum evidence grade: official, corroborated, single, anonymous, unsourced.")
  var evidence: Grade?

  @Option(name: .customLong("as-of"), help: .hidden)
  var asOf: String?

  /// The viewpoint of a question about a day.
  func viewpoint(on day: Day, in environment: Environment) throws -> AskedDatedViewpoint {
    AskedDatedViewpoint(on: day, undated: try viewpoint(in: environment))
  }

  func viewpoint(in environment: Environment) throws -> AskedViewpoint {
    try refuseAsOf()
    return AskedViewpoint(
      reported: try reported.map { try DateArgument.day($0, "--reported", in: environment) },
      evidence: evidence,
      known: try known.question(in: environment))
  }

  func refuseAsOf() throws {
    guard let asOf else { return }
    throw UsageProblem(
      message: "--as-of does not say which question is meant",
      hints: [
        "true in the world on that day:           --on \(asOf)",
        "as anything published by then said:      --reported \(asOf)",
        "as recorded in this ledger by then:      --known \(asOf)",
      ])
  }
}

/// The day that a state is asked on.
struct OnOption: ParsableArguments {
  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("True in the world at the end of that day; today unless given.", valueName: "day"))
  var day: String?

  func read(in environment: Environment) throws -> Day {
    try day.map { try DateArgument.day($0, "--on", in: environment) } ?? environment.today()
  }
}

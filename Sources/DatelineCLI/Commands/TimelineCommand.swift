import ArgumentParser
import EDTF
import EDTFEnglish
import Ledger
import PolicyModel
import LedgerService

/// Says what actors did, in order.
struct TimelineCommand: DatelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "List what an actor did, and what was done to it, in order.",
    discussion: """
      Events in which the actors took part, by earliest day, then latest, then time of day, then what supersedes or \
      amends what, then entry. What those did who acted for \
      them (by offices and parts, on that day) is included and marked “via”; --direct leaves it out. A last argument \
      that is a date limits the time: `timeline us 2024-11`. Without an actor: everybody's events.
      """)

  @Argument(
    help: ArgumentHelp("Actors, and a period.", valueName: "actor|period"),
    completion: .custom(ShellCompletion.actors))
  var words: [String] = []

  @Option(help: ArgumentHelp("Only events that may be on this day or later.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("Only events that may be on this day or earlier.", valueName: "day"))
  var to: String?

  @Option(
    help: "Only events on this policy, or related to one that is.",
    completion: .custom(ShellCompletion.policies))
  var policy: [String] = []

  @Option(
    help: "Only events on policies of this topic, or related to one that is.",
    completion: .custom(ShellCompletion.topics))
  var topic: [String] = []

  @Option(help: "Only events of this type.")
  var type: [EventType] = []

  @Option(help: "Only events in which the actors had this role.")
  var role: [Role] = []

  @Option(help: "Only events in which this actor took part too.", completion: .custom(ShellCompletion.actors))
  var with: [String] = []

  @Option(help: "Maximum number, from the first.")
  var limit: Int?

  @Flag(help: "Leave out events of others who acted for the actors.")
  var direct = false

  @OptionGroup(title: "Viewpoint") var viewpointOptions: ViewpointOptions
  @OptionGroup(title: "Answer") var answer: AnswerOptions
  @OptionGroup var ledger: LedgerOptions

  func run(in environment: Environment) throws {
    if let limit, limit < 0 {
      throw UsageProblem(message: "--limit takes a number that is not negative", hints: [])
    }
    let viewpoint = try viewpointOptions.viewpoint(in: environment)
    let found = try ledger.read(in: environment) { reader in
      let (actors, period) = try sortOut(reader, viewpoint, in: environment)
      var from = try self.from.map { try DateArgument.date($0, "--from", in: environment).earliestForOrder }
      var to = try self.to.map { try DateArgument.day($0, "--to", in: environment) }
      if let period {
        from = [from, period.earliestForOrder].compactMap { $0 }.max()
        to = [to, period.latestForOrder].compactMap { $0 }.min()
      }
      let isNarrowed = !policy.isEmpty || !topic.isEmpty
      let asked = AskedTimeline(
        actors: actors, from: from, to: to,
        policies: isNarrowed ? AskedPolicies(naming: policy, actors: [], topics: topic) : nil,
        types: type.isEmpty ? nil : type, roles: role.isEmpty ? nil : role,
        with: with.map { Reference($0, at: .option("--with")) }, limit: limit, direct: direct,
        before: answer.format == .text || answer.format == .markdown)
      return (try reader.timeline(asked, from: viewpoint), try heading(period, reader, in: environment))
    }
    try answer.write(found.0, heading: found.1, in: environment)
  }

  /// Which words are actors, and which last ones say the period: what names an actor says none.
  private func sortOut(
    _ reader: any LedgerReader, _ viewpoint: AskedViewpoint, in environment: Environment
  ) throws -> (actors: [Reference], period: EDTFDate?) {
    let finder = ReferenceFinder(reader, at: try reader.prefix(viewpoint.known).entry)
    let actors = try words.reversed().drop { try finder.ids($0, in: .actor).isEmpty }.reversed()
    let rest = words.dropFirst(actors.count)
    // The longest that says a period: `us november 2024`; before it there are actors that are told to be unknown.
    for start in rest.indices {
      let text = rest[start...].joined(separator: " ")
      if let period = try? Period(text, today: environment.today()) {
        return (words[..<start].map { Reference($0, at: .none) }, period.date)
      }
    }
    // What starts with a digit is meant as a date, also where it is none.
    if let last = rest.last, last.first?.isNumber ?? false {
      _ = try DateArgument.period(last, "PERIOD", in: environment)
    }
    return (words.map { Reference($0, at: .none) }, nil)
  }

  private func heading(_ period: EDTFDate?, _ reader: any LedgerReader, in environment: Environment) throws
    -> [String]
  {
    let topics = try reader.topics(.all, at: reader.head.size).map(\.topic).filter {
      topic.contains($0.id.text)
    }
    let days = try [("from", from), ("to", to)].compactMap { word, text in
      try text.map { "\(word) \(try DateArgument.date($0, "--\(word)", in: environment).inEnglish())" }
    }
    return (period.map { [$0.inEnglish()] } ?? []) + days + topics.map(\.name) + policy
      + with.map { "with \($0)" }
  }
}

import ArgumentParser
import PolicyModel
import Testing

@testable import DatelineCLI

/// What a hint tells somebody to type is a command line that the program takes.
@Suite struct HintWordingTests {
  /// Each verb with what it may be given, one parameter at a time.
  struct Sample: CustomTestStringConvertible, Sendable {
    var verb: Action.Verb
    var things: [ParameterText] = []
    /// What must be there for the line to be whole.
    var needed: Parameters = [:]
    var others: [Parameter] = []

    var testDescription: String { "\(verb)" }
  }

  private static let spaces: [Sample] = Space.allCases.flatMap { space in
    [
      Sample(
        verb: .define(space), things: [.wanted(.id)], needed: Action.adding(space, .wanted(.id)).parameters,
        others: others(defining: space)),
      Sample(
        verb: .revise(space), things: [.wanted(.id)],
        needed: [.correction: nil] + (space == .topic ? [.name: .wanted(.name)] : [:]),
        others: [.update, .reason] + others(defining: space).filter { !definedOnly.contains($0) }
          + (space == .event ? [.removeRelation, .effect] : [])
          + ([.actor, .event].contains(space) ? [.without] : [])),
      Sample(verb: .show(space), things: [.wanted(.id)]), Sample(verb: .list(space)),
    ]
  }

  static let samples =
    spaces + [
      Sample(verb: .show(nil), things: [.wanted(.id)]),
      Sample(verb: .retract, things: [.wanted(.event)], needed: [.reason: .wanted(.reason)]),
      Sample(
        verb: .cite, things: [.wanted(.event)],
        others: [.source, .attribution, .speaker, .stance, .quote, .reported, .origin, .correct, .reason]),
      Sample(
        verb: .rule, things: [.wanted(.event)], needed: [.reason: .wanted(.reason)],
        others: [.uphold, .reject]),
      Sample(verb: .review, things: [.wanted(.policy)], needed: [.on: "2024-07-01"]),
      Sample(verb: .undo, things: ["entry:7"], others: [.only, .withDependents, .reason]),
      Sample(
        verb: .mergeActors, things: [.wanted(.actor), .wanted(.id)], needed: [.reason: .wanted(.reason)],
        others: [.evenIfKindsDiffer]),
      Sample(
        verb: .assert, things: ["\(wanted: .policy)=\(wanted: .value)"], needed: [.on: "2024-07-01"],
        others: [.evenIfBroken]),
      Sample(verb: .why, things: [.wanted(.policy)], others: [.on, .reported, .evidence, .known]),
      Sample(verb: .log, others: [.limit, .known]),
      Sample(verb: .check, others: [.rule, .on, .known]), Sample(verb: .verify), Sample(verb: .export),
      Sample(verb: .rebuild, others: [.salvage]), Sample(verb: .backUp, things: [.wanted(.file)]),
      Sample(verb: .initialize, things: [.wanted(.file)]),
      Sample(
        verb: .importFiles, things: [.wanted(.file)],
        others: [.mapping, .alike, .reconcile, .importedAsCorrection, .clockAhead]),
      Sample(verb: .interpretDate, things: [.wanted(.text)]), Sample(verb: .list(.policy)),
    ]

  /// What only a new thing is given, or what only a question about all is.
  private static let definedOnly: Set<Parameter> = [.id, .file, .unsourced]

  private static func others(defining space: Space) -> [Parameter] {
    switch space {
    case .event:
      [
        .id, .title, .date, .type, .modality, .actor, .relation, .set, .clear, .unknown, .effective, .until,
        .source, .attribution, .speaker, .stance, .quote, .reported, .origin, .unsourced, .file, .clockAhead,
      ]
    case .actor:
      [.name, .kind, .alias, .partOf, .memberOf, .holds, .founded, .dissolved, .succeededBy]
    case .policy: [.title, .issuer, .scale]
    case .topic: [.name]
    case .source: [.publisher, .published, .accessed, .derivedFrom]
    }
  }

  @Test(arguments: samples)
  func `each action is a command that the program takes`(_ sample: Sample) throws {
    let whole = Action(sample.verb, sample.things, sample.needed)
    try HintWordingTests.parse(whole)
    for parameter in sample.others where !sample.needed.pairs.contains(where: { $0.parameter == parameter }) {
      // A title is an argument of its own where an event is recorded.
      if sample.verb == .define(.event), parameter == .title { continue }
      var action = whole
      action.parameters += Parameters(parameter, HintWordingTests.value(of: parameter))
      try HintWordingTests.parse(action)
    }
  }

  @Test func `each parameter is an option of some command`() {
    let tried = HintWordingTests.samples.flatMap { $0.needed.pairs.map(\.parameter) + $0.others }
    // Of a question and of a search, which no action names.
    let ofQuestions: [Parameter] = [.all]
    #expect(Set(Parameter.allCases).subtracting(tried) == Set(ofQuestions))
    #expect(throws: Never.self) {
      try Dateline.parseAsRoot(["state", HintWording.options.parameter(.all, nil)])
    }
  }

  @Test func `what stands in a document is told by its field`() {
    let hint: Hint = "say why: \(give: .reason, .wanted(.reason)), or \(give: .unsourced)"
    #expect(HintWording.options.text(hint) == "say why: --reason REASON, or --unsourced")
    #expect(
      HintWording.words(at: .file("a.yaml", line: 1, column: 1)).text(hint)
        == "say why: reason: REASON, or --unsourced")
  }

  @Test func `a value that a shell would read more into is quoted`() {
    #expect(
      HintWording.options.line(Action(.show(nil), ["a b"], [.reason: "it's"]))
        == "dateline show 'a b' --reason 'it'\\''s'")
  }

  private static func parse(_ action: Action) throws {
    let words = Array(HintWording.options.command(action).dropFirst()).map { known[$0] ?? $0 }
    #expect(throws: Never.self, "\(HintWording.options.line(action))") { try Dateline.parseAsRoot(words) }
  }

  /// What stands for words in capitals where only some words are taken.
  private static let known = ["KIND": "state", "TYPE": "decision"]

  /// A value that the option takes; nil for one that has none.
  private static func value(of parameter: Parameter) -> ParameterText? {
    switch parameter {
    case .correction, .update, .uphold, .reject, .only, .withDependents, .unsourced, .evenIfBroken,
      .evenIfKindsDiffer, .clockAhead, .reconcile, .importedAsCorrection, .all:
      nil
    case .type: .text(EventType.allCases[0].rawValue)
    case .kind: .text(ActorKind.allCases[0].rawValue)
    case .modality: .text(Modality.actual.rawValue)
    case .attribution: .text(Attribution.allCases[0].rawValue)
    case .stance: .text(Stance.implies.rawValue)
    case .evidence: .text(Grade.official.rawValue)
    case .alike: "record"
    case .limit: "3"
    default: "x"
    }
  }
}

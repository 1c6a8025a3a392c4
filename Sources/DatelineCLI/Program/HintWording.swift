import PolicyModel

/// How the command line words hints: actions as commands to be pasted, parameters as options, or as fields where what is
/// wrong stands in a document.
enum HintWording {
  /// The words for whoever gave options.
  static let options = words(program: [Dateline.programName])

  /// The words for whoever wrote documents.
  static let documents = HintWords(
    command: options.command,
    parameter: { parameter, value in
      guard fields.contains(parameter) else { return argument(parameter, value).joined(separator: " ") }
      return "\(parameter.rawValue):" + (value.map { " " + text($0) } ?? "")
    })

  /// The words for whoever calls the program so, its options for every command included.
  static func words(program: [String]) -> HintWords {
    HintWords(
      command: { action in
        program + command(action.verb) + action.things.map(text)
          + action.parameters.pairs.flatMap { argument($0.parameter, $0.value) }
      },
      parameter: { argument($0, $1).joined(separator: " ") })
  }

  /// The words for a problem there.
  static func words(at place: SourceLocation) -> HintWords {
    switch place {
    case .file: documents
    case .option, .none: options
    }
  }

  /// What is said in a document by a field of the same name and form.
  private static let fields: Set<Parameter> = [
    .id, .source, .effective, .until, .modality, .reason, .quote, .speaker, .reported, .attribution,
  ]

  /// `--succeeded-by VALUE`
  private static func argument(_ parameter: Parameter, _ value: ParameterText?) -> [String] {
    [option(parameter)] + (value.map { [text($0)] } ?? [])
  }

  private static func option(_ parameter: Parameter) -> String {
    let name = parameter == .importedAsCorrection ? Parameter.correction.rawValue : parameter.rawValue
    return "--" + name.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }

  /// What is to be filled in stands in capitals.
  private static func text(_ value: ParameterText) -> String {
    value.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .wanted(let wanted): wanted.rawValue.uppercased()
      }
    }.joined()
  }

  private static func command(_ verb: Action.Verb) -> [String] {
    switch verb {
    case .define(.event): ["record"]
    case .define(let space): [space.rawValue, "add"]
    case .revise(.event): ["revise"]
    case .revise(let space): [space.rawValue, "revise"]
    case .show(nil), .show(.event): ["show"]
    case .show(let space?): [space.rawValue, "show"]
    case .list(.event): ["timeline"]
    case .list(let space): [space.rawValue, "list"]
    case .retract: ["retract"]
    case .cite: ["cite"]
    case .rule: ["rule"]
    case .review: ["review"]
    case .assert: ["assert"]
    case .undo: ["undo"]
    case .mergeActors: ["actor", "merge"]
    case .why: ["why"]
    case .log: ["log"]
    case .check: ["check"]
    case .verify: ["verify"]
    case .rebuild: ["rebuild"]
    case .export: ["export"]
    case .backUp: ["backup"]
    case .initialize: ["init"]
    case .importFiles: ["import"]
    case .interpretDate: ["date"]
    }
  }
}

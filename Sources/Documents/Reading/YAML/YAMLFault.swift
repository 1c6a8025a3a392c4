import JSON
import PolicyModel
import Yams

/// What is wrong with the YAML of a file, or of a piece of it, and where in that.
struct YAMLFault: Error {
  let rule: YAMLRule
  let spot: Spot

  init(_ rule: YAMLRule, at spot: Spot) {
    self.rule = rule
    self.spot = spot
  }

  /// What the parser threw, without its own excerpt of the text.
  init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      // The parser has a limit of its own, far beyond ours.
      let isDeep = problem.hasPrefix("Maximum nesting level")
      self.init(isDeep ? .tooDeep : .syntax(problem), at: Spot(line: mark.line, column: mark.column))
    case .composer(_, _, let mark, _):
      // Of one document, the composer minds only an alias that stands for nothing.
      self.init(.anchor, at: Spot(line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      let mark = context.mark
      self.init(
        .twice(keys.sorted().joined(separator: "”, “")), at: Spot(line: mark.line, column: mark.column))
    case .reader(let problem, let offset, _, let yaml):
      self.init(.syntax(problem), at: YAMLFault.spot(ofCharacter: offset ?? 0, in: yaml))
    default:
      self.init(.syntax("\(error)"), at: Spot(line: 1, column: 1))
    }
  }

  /// - Parameter linesBefore: how many lines of the file come before the piece.
  func rejection(of name: String, linesBefore: Int) -> Rejection {
    Rejection([Problem(rule, at: .file(name, line: spot.line + linesBefore, column: spot.column))])
  }

  private static func spot(ofCharacter offset: Int, in text: String) -> Spot {
    var line = 1
    var column = 1
    for character in text.prefix(offset) {
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
    return Spot(line: line, column: column)
  }
}

/// What documents may not have of YAML.
enum YAMLRule: BrokenRule {
  case syntax(String)
  case anchor
  case tag(String)
  case mergeKey
  case keyIsNoText
  case twice(String)
  case tooDeep
  case tooLong(Int)
  case notUTF8

  var description: String {
    switch self {
    case .syntax(let problem): "this is no YAML: \(problem)"
    case .anchor: "aliases and anchors (* and &) are not read in documents"
    case .tag(let tag): "the tag \(tag) is not read in documents: each value is taken as its text"
    case .mergeKey: "merge keys (<<) are not read in documents"
    case .keyIsNoText: "a field's name is a text, not a list or a map"
    case .twice(let key): "the field “\(key)” is given twice"
    case .tooDeep: "this is nested more than \(Tree.depthLimit) levels deep"
    case .tooLong(let count): "the file has \(count) bytes; of YAML at most \(YAMLStream.longest) are read"
    case .notUTF8: "the file is not UTF-8"
    }
  }

  var hints: [Hint] {
    switch self {
    case .syntax: ["a text with “: ”, “ #” or a special first character needs double quotes"]
    case .anchor: ["write the value out; a text that starts with * or & needs quotes"]
    case .tag: ["leave the tag out; a text that starts with ! needs quotes"]
    case .mergeKey: ["write the fields out"]
    case .keyIsNoText, .twice, .tooDeep: []
    case .tooLong: ["split the file, or use JSON Lines, which are read line by line"]
    case .notUTF8: ["save it as UTF-8"]
    }
  }
}

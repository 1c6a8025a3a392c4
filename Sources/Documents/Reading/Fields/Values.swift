import EDTF
import PolicyModel

/// Single values. Each is nil, and a problem reported, where the node is something else.
extension Reading {
  func text(_ node: DocumentNode) -> String? {
    guard case .text(let text) = node.value else {
      report(ShapeRule.expected("a text", found: node.shape), at: node.spot)
      return nil
    }
    return text
  }

  /// A text that says something.
  func filled(_ node: DocumentNode) -> String? {
    guard let text = text(node) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      report(ShapeRule.blank, at: node.spot)
      return nil
    }
    return text
  }

  func reference(_ node: DocumentNode) -> Reference? {
    filled(node).map { Reference($0, at: place(node.spot)) }
  }

  func written(_ node: DocumentNode) -> Written<String>? {
    filled(node).map { Written($0, at: place(node.spot)) }
  }

  func date(_ node: DocumentNode) -> EDTFDate? {
    guard let text = text(node) else { return nil }
    do throws(EDTFError) {
      return try self.date(text)
    } catch {
      report(error, at: node.spot)
      return nil
    }
  }

  func word<Word: RawRepresentable & CaseIterable>(_ node: DocumentNode, _ type: Word.Type) -> Word?
  where Word.RawValue == String {
    word(node, among: type.allCases.map(\.rawValue)).flatMap(Word.init(rawValue:))
  }

  func word(_ node: DocumentNode, among words: [String]) -> String? {
    guard let text = text(node) else { return nil }
    if words.contains(text) { return text }
    report(WordRule(found: text, allowed: words), at: node.spot)
    return nil
  }

  func word<Word: RawRepresentable & CaseIterable>(_ text: String, _ type: Word.Type, at spot: Spot) -> Word?
  where Word.RawValue == String {
    if let word = Word(rawValue: text) { return word }
    report(WordRule(found: text, allowed: type.allCases.map(\.rawValue)), at: spot)
    return nil
  }

  func items(_ node: DocumentNode) -> [DocumentNode]? {
    guard case .list(let items) = node.value else {
      report(ShapeRule.expected("a list", found: node.shape), at: node.spot)
      return nil
    }
    return items
  }

  /// A list, each item read; items that cannot be are left out, and reported.
  func list<Value>(_ node: DocumentNode, of read: (DocumentNode) -> Value?) -> [Value]? {
    items(node)?.compactMap(read)
  }
}

/// What a value must look like.
enum ShapeRule: BrokenRule {
  case expected(String, found: String)
  case blank

  var description: String {
    switch self {
    case .expected(let expected, let found): "\(expected) is expected here, and this is \(found)"
    case .blank: "this text is blank"
    }
  }

  var hints: [Hint] {
    switch self {
    case .expected("a list", _):
      ["write it in brackets, [a, b], or each item on a line of its own after “- ”"]
    case .expected("a map", _): ["write it in braces, {name: value}, or each field on a line of its own"]
    case .expected, .blank: []
    }
  }
}

/// Some fields take only certain words.
struct WordRule: BrokenRule {
  let found: String
  let allowed: [String]

  var description: String {
    "“\(found)” cannot stand here: use one of \(Nearness.sorted(allowed, by: found).joined(separator: ", "))"
  }

  var hints: [Hint] {
    Nearness.nearest(allowed, to: found).map { ["did you mean “\($0)”?"] } ?? []
  }
}

import EDTF
import JSON

/// Readers for the single values that stored maps are made of.
enum StoredValue {
  static func text(_ tree: Tree) throws(PayloadProblem) -> String {
    guard case .string(let text) = tree else { throw PayloadProblem("", .notA("a text")) }
    return text
  }

  static func integer(_ tree: Tree) throws(PayloadProblem) -> Int {
    guard case .integer(let integer) = tree else { throw PayloadProblem("", .notA("an integer")) }
    return integer
  }

  /// An id in the spelling that is stored.
  static func id<Of>(_ tree: Tree) throws(PayloadProblem) -> ID<Of> {
    let text = try text(tree)
    guard isStoredID(text, longest: ID<Of>.longest) else {
      throw PayloadProblem("", .bad(text, expected: "an id"))
    }
    return ID(stored: text)
  }

  static func date(_ tree: Tree) throws(PayloadProblem) -> EDTFDate {
    let text = try text(tree)
    do { return try EDTFDate(text) } catch {
      throw PayloadProblem("", .bad(text, expected: "a date: \(error.message)"))
    }
  }

  /// From when an effect holds: a date, or that nobody has named the day.
  static func start(_ tree: Tree) throws(PayloadProblem) -> EffectStart {
    try text(tree) == EffectStart.unknownWord ? .unknown : .on(try date(tree))
  }

  /// A policy, or one key of it.
  static func target(_ tree: Tree) throws(PayloadProblem) -> RelationTarget {
    let text = try text(tree)
    guard let target = RelationTarget(text), target.description == text else {
      throw PayloadProblem("", .bad(text, expected: "a policy, or a policy and a key"))
    }
    return target
  }

  static func key(_ tree: Tree) throws(PayloadProblem) -> Key {
    let text = try text(tree)
    guard let key = Key(text) else {
      throw PayloadProblem("", .bad(text, expected: "status or an attribute's name"))
    }
    return key
  }

  /// One of the words of a closed list.
  static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ tree: Tree
  ) throws(PayloadProblem) -> Word {
    let text = try text(tree)
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw PayloadProblem("", .bad(text, expected: "one of \(words)"))
    }
    return word
  }

  private static func isStoredID(_ text: String, longest: Int) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= longest, isLetterOrDigit(first) else { return false }
    return bytes.allSatisfy { byte in
      isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: "_")
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

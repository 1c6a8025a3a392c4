import JSON
import PolicyModel
import Testing

/// A JSON answer, to look into.
struct Answer: Equatable {
  let tree: Tree

  init(_ tree: Tree) { self.tree = tree }

  /// Reads what the program answered.
  init(_ outcome: Bench.Outcome) throws {
    try #require(outcome.code == 0, "\(outcome.complaints)")
    tree = try JSONReader.read(outcome.out)
  }

  subscript(key: String) -> Answer {
    if case .map(let fields) = tree { Answer(fields[key] ?? .null) } else { Answer(.null) }
  }

  subscript(index: Int) -> Answer {
    list.indices.contains(index) ? list[index] : Answer(.null)
  }

  var list: [Answer] { if case .list(let items) = tree { items.map(Answer.init) } else { [] } }
  var text: String? { if case .string(let text) = tree { text } else { nil } }
  var number: Int? { if case .integer(let number) = tree { number } else { nil } }
  var isNull: Bool { tree == .null }

  /// The texts of a list.
  var texts: [String] { list.compactMap(\.text) }

  /// The item of a list whose field is that.
  func first(_ field: String, _ value: String) -> Answer? { list.first { $0[field].text == value } }

  /// The answer without what tells one prefix of a ledger from another.
  var withoutPrefix: Answer {
    switch tree {
    case .map(let fields):
      Answer(
        .map(
          fields.filter { !["token", "root", "known"].contains($0.key) }.mapValues {
            Answer($0).withoutPrefix.tree
          }
        ))
    case .list(let items): Answer(.list(items.map { Answer($0).withoutPrefix.tree }))
    default: self
    }
  }
}

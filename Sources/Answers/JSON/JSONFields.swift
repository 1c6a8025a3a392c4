import EDTF
import JSON
import PolicyModel

/// The small values of answers as JSON.
extension JSONNode {
  static func text(_ text: String?) -> JSONNode { text.map(JSONNode.string) ?? .null }

  static func text(_ date: EDTFDate?) -> JSONNode { text(date?.text) }

  static func text(_ day: Day?) -> JSONNode { text(day?.description) }

  static func text<Word: RawRepresentable<String>>(_ word: Word?) -> JSONNode { text(word?.rawValue) }

  static func id<Of>(_ id: ID<Of>?) -> JSONNode { text(id?.text) }

  static func ids<Of>(_ ids: [ID<Of>]) -> JSONNode { .list(ids.map { .string($0.text) }) }

  /// A day; `null` for unknown, `".."` for unbounded.
  static func bound(_ bound: Bound) -> JSONNode {
    switch bound {
    case .day(let day): .string(day.description)
    case .unbounded: .string("..")
    case .unknown: .null
    }
  }

  static func texts(_ texts: [String]) -> JSONNode { .list(texts.map(JSONNode.string)) }
}

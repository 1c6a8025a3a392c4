import EDTF
import PolicyModel
import Queries

/// What answers put into one cell.
enum CSVCells {
  /// Several of a kind in one cell.
  static func joined(_ items: [String]) -> String { items.joined(separator: "; ") }

  /// `us:issuer; ukraine:addressee`.
  static func participants(_ participants: [ShownParticipant]) -> String {
    joined(participants.map { "\($0.actor.id):\($0.role.rawValue)" })
  }

  /// `us-atacms-russia=permitted; clear us-atacms-russia.scope`.
  static func effects(_ effects: [ShownEffect]) -> String {
    joined(
      effects.map { effect in
        let name = effect.policy.text + (effect.key == .status ? "" : ".\(effect.key)")
        switch effect.does {
        case .set(let value): return "\(name)=\(value)"
        case .clear: return "clear \(name)"
        case .unknown: return "unknown \(name)"
        }
      })
  }

  /// The values that an answer may be; the word for each that has none.
  static func alternatives(_ answer: KeyAnswer) -> String {
    joined(answer.alternatives.map { $0.state.value ?? $0.state.word })
  }

  /// The day; `..` for unbounded, empty for unknown.
  static func bound(_ bound: Bound) -> String? {
    switch bound {
    case .day(let day): day.description
    case .unbounded: ".."
    case .unknown: nil
    }
  }

  static func relations(_ relations: [ShownRelation]) -> String {
    joined(
      relations.map { relation in
        RelationName.text(relation.type, relation.event, of: relation.of)
          + (relation.from.map { " from \($0)" } ?? "") + (relation.until.map { " until \($0)" } ?? "")
      })
  }
}

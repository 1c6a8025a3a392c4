import EDTF
import JSON
import PolicyModel
import Queries

/// The parts that several answers have.
enum AnswerJSON {
  typealias Fields = [(String, JSONNode)]

  /// Which policy and key.
  static func policy(_ label: PolicyLabel) -> Fields {
    [
      ("policy", .id(label.id)), ("title", .string(label.title)), ("issuer", .id(label.issuer.id)),
      ("topic", .id(label.topic)),
    ]
  }

  static func value(_ answer: KeyAnswer) -> Fields {
    [
      ("value", .text(answer.value)), ("certainty", .text(answer.certainty)),
      (
        "alternatives",
        .list(
          answer.alternatives.map { alternative in
            .object([
              ("value", .text(alternative.state.value)), ("certainty", .string(alternative.state.word)),
              ("event", .id(alternative.event)),
            ])
          })
      ),
    ]
  }

  static func run(_ answer: KeyAnswer) -> Fields {
    [("since", .text(answer.since)), ("until", .text(answer.until)), ("basis", .text(answer.basis))]
  }

  static func disputes(_ disputes: [Dispute]) -> JSONNode {
    .list(
      disputes.map { dispute in
        .object([
          ("event", .id(dispute.event)), ("grade", .text(dispute.grade)),
          ("weaker", .boolean(dispute.isWeaker)),
        ])
      })
  }

  static func citation(_ answer: ShownCitation) -> Fields {
    let citation = answer.citation
    var fields = described(citation) { name in
      switch name {
      case "source": .id(citation.source)
      case "speaker": .text(citation.speaker?.text)
      case "stance": .text(citation.stance)
      default: .text(citation.reported)
      }
    }
    let ofSource: Fields = [
      ("publisher", .text(answer.publisher)), ("title", .text(answer.title)), ("url", .text(answer.url)),
    ]
    fields.insert(contentsOf: ofSource, at: 1)
    return fields
  }

  /// The fields of a record, each of them always there: the plain ones as they are, the others as `node` has them.
  static func described<Record: DescribedRecord>(_ record: Record, _ node: (String) -> JSONNode) -> Fields {
    Record.fields.map { field in
      guard let access = field.access else { return (field.name, node(field.name)) }
      return switch access.get(record) {
      case .integer(let integer)?: (field.name, .integer(integer))
      case let value: (field.name, .text(value?.text))
      }
    }
  }

  static func relations(_ relations: [ShownRelation]) -> JSONNode {
    .list(
      relations.map { relation in
        var fields: Fields = [("type", .text(relation.type)), ("event", .id(relation.event))]
        if let from = relation.from { fields.append(("from", .text(from))) }
        if let until = relation.until { fields.append(("until", .text(until))) }
        if !relation.of.isEmpty { fields.append(("of", .texts(relation.of.map(\.description)))) }
        return .object(fields)
      })
  }

  static func participants(_ participants: [ShownParticipant]) -> JSONNode {
    .list(participants.map { .object([("actor", .id($0.actor.id)), ("role", .text($0.role))]) })
  }

  static func effect(_ effect: ShownEffect) -> JSONNode {
    .object([
      ("policy", .id(effect.policy)), ("key", .string(effect.key.description)),
      ("does", .string(effect.does.word)),
      ("value", .text(effect.does.value)), ("effective", .text(effect.starts.text)),
      ("until", .text(effect.until)),
      ("basis", .text(effect.basis)), ("grade", .text(effect.grade)),
    ])
  }

  /// The later confirmation that lifted a grade.
  static func raised(_ raised: EventGrade.Raised?) -> JSONNode {
    guard let raised else { return .null }
    return .object([
      ("from", .text(raised.from)), ("since", .text(raised.since)), ("by", .id(raised.by)),
    ])
  }

  static func brief(_ event: EventBrief) -> JSONNode {
    .object([
      ("id", .id(event.id)), ("date", .text(event.date)), ("title", .string(event.title)),
      ("grade", .text(event.grade)),
    ])
  }
}

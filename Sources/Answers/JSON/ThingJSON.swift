import EDTF
import JSON
import PolicyModel
import Queries

/// Actors, policies, topics and sources as JSON: the fields of their documents, each of them always there.
enum ThingJSON {
  static func actor(_ actor: Actor) -> AnswerJSON.Fields {
    [
      ("id", .id(actor.id)), ("name", .string(actor.name)), ("kind", .text(actor.kind)),
      (
        "aliases",
        .list(actor.aliases.map { .object([("name", .string($0.name)), ("during", .text($0.during))]) })
      ), ("codes", codes(actor.codes)), ("memberships", .list(actor.memberships.map(membership))),
      ("founded", .text(actor.life.founded)), ("dissolved", .text(actor.life.dissolved)),
      (
        "successors",
        .list(
          actor.life.successors.map { .object([("actor", .id($0.actor)), ("on", .text($0.on))]) })
      ),
    ]
  }

  /// A policy by its label.
  static func policy(_ label: PolicyLabel) -> AnswerJSON.Fields {
    [
      ("id", .id(label.id)), ("title", .string(label.title)), ("issuer", .id(label.issuer.id)),
      ("object", .text(label.object)), ("topic", .id(label.topic)), ("scale", .string(label.scale.text)),
      ("stricter", .text(label.stricter)),
    ]
  }

  static func topic(_ topic: Topic) -> AnswerJSON.Fields {
    [("id", .id(topic.id)), ("name", .string(topic.name))]
  }

  static func source(_ source: Source) -> AnswerJSON.Fields {
    AnswerJSON.described(source) { $0 == "id" ? .id(source.id) : .ids(source.derivedFrom) }
  }

  /// By scheme, each scheme where it first stands; several codes of one scheme are a list.
  private static func codes(_ codes: [Code]) -> JSONNode {
    var schemes: [String] = []
    for code in codes where !schemes.contains(code.scheme) { schemes.append(code.scheme) }
    return .object(
      schemes.map { scheme in
        let found = codes.filter { $0.scheme == scheme }.map(\.code)
        return (scheme, found.count == 1 ? .text(found.first) : .texts(found))
      })
  }

  private static func membership(_ membership: Membership) -> JSONNode {
    let name =
      switch membership.kind {
      case .holds: "holds"
      case .partOf: "partOf"
      case .memberOf: "memberOf"
      }
    return .object([(name, .id(membership.of)), ("during", .text(membership.during))])
  }
}

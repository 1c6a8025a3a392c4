import PolicyModel

extension DocumentWriter {
  func actorNode(_ actor: Actor) -> WrittenNode {
    record(.actor) {
      $0.add(actor) { name, fields in
        switch name {
        case "id": fields.add(name, actor.id.text)
        case "name": fields.add(name, actor.name)
        case "kind": fields.add(name, actor.kind.rawValue)
        case "aliases": fields.add(name, actor.aliases.map(aliasNode))
        case "codes": fields.add(name, map: codeFields(actor.codes))
        case "memberships": fields.add(name, actor.memberships.map(membershipNode))
        case "successors": fields.add(name, actor.life.successors.map(successionNode))
        default: break
        }
      }
    }
  }

  func membershipNode(_ membership: Membership) -> WrittenNode {
    let name =
      switch membership.kind {
      case .holds: "holds"
      case .partOf: "partOf"
      case .memberOf: "memberOf"
      }
    var fields = WrittenFields()
    fields.add(name, membership.of.text)
    fields.add("during", membership.during)
    return .map(fields.fields)
  }

  func successionNode(_ succession: Succession<ActorID>) -> WrittenNode {
    var fields = WrittenFields()
    fields.add("actor", succession.actor.text)
    fields.add("on", succession.on)
    return .map(fields.fields)
  }

  private func aliasNode(_ alias: Alias) -> WrittenNode {
    guard let during = alias.during else { return .text(alias.name) }
    return .map([("name", .text(alias.name)), ("during", .date(during))])
  }

  /// Codes by their schemes, each scheme where it first stands; several codes of one scheme as a list.
  private func codeFields(_ codes: [Code]) -> [(String, WrittenNode)] {
    var order: [String] = []
    var byScheme: [String: [String]] = [:]
    for code in codes {
      if byScheme[code.scheme] == nil { order.append(code.scheme) }
      byScheme[code.scheme, default: []].append(code.code)
    }
    return order.map { scheme in
      let found = (byScheme[scheme] ?? []).map(WrittenNode.text)
      return (scheme, found.count == 1 ? found[0] : .list(found))
    }
  }

  func topicNode(_ topic: Topic) -> WrittenNode {
    record(.topic) {
      $0.add("id", topic.id.text)
      $0.add("name", topic.name)
    }
  }

  func policyNode(_ policy: Policy) -> WrittenNode {
    record(.policy) {
      $0.add(policy) { name, fields in
        switch name {
        case "id": fields.add(name, policy.id.text)
        case "title": fields.add(name, policy.title)
        case "issuer": fields.add(name, policy.issuer.text)
        case "addressee": fields.add(name, policy.addressee?.text)
        case "topic": fields.add(name, policy.topic?.text)
        case "scale": fields.add(name, policy.scale.text)
        case "requires": fields.add(name, policy.requires.map(requirementNode))
        default: break
        }
      }
    }
  }

  func requirementNode(_ requirement: Requirement) -> WrittenNode {
    .map([("policy", .text(requirement.policy.text)), ("value", .text(requirement.value))])
  }

  func sourceNode(_ source: Source) -> WrittenNode {
    record(.source) {
      $0.add(source) { name, fields in
        switch name {
        case "id": fields.add(name, source.id.text)
        case "derivedFrom": fields.add(name, source.derivedFrom.map { .text($0.text) })
        default: break
        }
      }
    }
  }

  func standingNode(_ standing: SourceStanding, _ kind: RecordKind) -> WrittenNode {
    record(kind) {
      $0.add("source", standing.source.text)
      $0.add("on", standing.on)
      $0.add("reason", standing.reason)
    }
  }

  func reviewNode(_ reviewed: PolicyReviewed) -> WrittenNode {
    record(.review) {
      $0.add("policy", reviewed.policy.text)
      $0.add("on", reviewed.on)
      $0.add("citations", reviewed.citations.map { .map(citationFields($0)) })
      $0.add("note", reviewed.note)
    }
  }

  func assertionNode(_ added: AssertionAdded) -> WrittenNode {
    record(.assertion) {
      $0.add("policy", added.policy.text)
      $0.add("key", added.key.description)
      switch added.state {
      case .set(let value): $0.add("value", value)
      case .clear: $0.add("does", DoesWord.clear.rawValue)
      case .unknown: $0.add("does", DoesWord.unknown.rawValue)
      }
      $0.add("on", added.on)
      $0.add("source", added.source?.text)
    }
  }
}

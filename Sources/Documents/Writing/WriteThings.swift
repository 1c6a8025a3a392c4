import PolicyModel

extension DocumentWriter {
  func actorNode(_ actor: Actor) -> WrittenNode {
    record(.actor) {
      $0.add("id", actor.id.text)
      $0.add("name", actor.name)
      $0.add("kind", actor.kind.rawValue)
      $0.add("aliases", actor.aliases.map(aliasNode))
      $0.add("codes", map: codeFields(actor.codes))
      $0.add("memberships", actor.memberships.map(membershipNode))
      $0.add("founded", actor.life.founded)
      $0.add("dissolved", actor.life.dissolved)
      $0.add("successors", actor.life.successors.map(successionNode))
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
      $0.add("id", policy.id.text)
      $0.add("title", policy.title)
      $0.add("issuer", policy.issuer.text)
      $0.add("addressee", policy.addressee?.text)
      $0.add("object", policy.object)
      $0.add("topic", policy.topic?.text)
      $0.add("scale", policy.scale.text)
      $0.add("stricter", policy.stricter?.rawValue)
      $0.add("requires", policy.requires.map(requirementNode))
    }
  }

  func requirementNode(_ requirement: Requirement) -> WrittenNode {
    .map([("policy", .text(requirement.policy.text)), ("value", .text(requirement.value))])
  }

  func sourceNode(_ source: Source) -> WrittenNode {
    record(.source) {
      $0.add("id", source.id.text)
      $0.add("publisher", source.publisher)
      $0.add("title", source.title)
      $0.add("author", source.author)
      $0.add("url", source.url)
      $0.add("archivedUrl", source.archivedURL)
      $0.add("language", source.language)
      $0.add("published", source.published)
      $0.add("accessed", source.accessed)
      $0.add("kind", source.kind?.rawValue)
      $0.add("reliability", source.reliability?.rawValue)
      $0.add("derivedFrom", source.derivedFrom.map { .text($0.text) })
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

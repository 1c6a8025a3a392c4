import JSON
import PolicyModel

/// Writes documents, one after the other, onto the end of bytes that the caller may empty in between.
package struct DocumentWriter {
  package let form: DocumentForm
  /// Whether words for a speaker could be taken for an actor's name: then they are written as `{words: …}`.
  let namesActor: (String) -> Bool

  package init(form: DocumentForm, namesActor: @escaping (String) -> Bool) {
    self.form = form
    self.namesActor = namesActor
  }

  /// Adds the first record of an export, which says by which version's words the others are meant.
  package func appendHeader(to bytes: inout [UInt8]) { append(ExportHeader.node, to: &bytes) }

  /// Adds a document: in YAML one of a stream, in JSON Lines a line.
  package func append(_ document: ExportedDocument, to bytes: inout [UInt8]) {
    append(node(document), to: &bytes)
  }

  private func append(_ node: WrittenNode, to bytes: inout [UInt8]) {
    switch form {
    case .yaml: YAMLLayout.append(document: node, to: &bytes)
    case .jsonLines:
      JSONNode(node).append(into: &bytes, pretty: false)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// The document as a tree, its fields in the order of the examples.
  func node(_ document: ExportedDocument) -> WrittenNode {
    switch document {
    case .actor(let actor): actorNode(actor)
    case .topic(let topic): topicNode(topic)
    case .policy(let policy): policyNode(policy)
    case .source(let source): sourceNode(source)
    case .event(let recorded): eventNode(recorded)
    case .citation(let added): citationNode(added)
    case .eventRevision(let revised): revisionNode(revised)
    case .membershipsRevision(let actor, let memberships, let reason):
      revisionNode(of: .actor, actor.text, reason, ("memberships", .list(memberships.map(membershipNode))))
    case .successorsRevision(let actor, let successors, let reason):
      revisionNode(of: .actor, actor.text, reason, ("successors", .list(successors.map(successionNode))))
    case .requirementsRevision(let policy, let requirements, let reason):
      revisionNode(of: .policy, policy.text, reason, ("requires", .list(requirements.map(requirementNode))))
    case .derivationRevision(let source, let origins, let reason):
      revisionNode(of: .source, source.text, reason, ("derivedFrom", .list(origins.map { .text($0.text) })))
    case .retraction(let retracted):
      record(.retraction) {
        $0.add("event", retracted.event.text)
        $0.add("reason", retracted.reason)
      }
    case .ruling(let ruled):
      record(.ruling) {
        $0.add("event", ruled.event.text)
        $0.add("verdict", ruled.verdict.rawValue)
        $0.add("reason", ruled.reason)
      }
    case .review(let reviewed): reviewNode(reviewed)
    case .assertion(let added): assertionNode(added)
    case .withdrawal(let standing): standingNode(standing, .withdrawal)
    case .restoration(let standing): standingNode(standing, .restoration)
    case .merge(let merged):
      record(.merge) {
        $0.add("actor", merged.actor.text)
        $0.add("into", merged.into.text)
        $0.add("reason", merged.reason)
      }
    }
  }

  func record(_ kind: RecordKind, _ fill: (inout WrittenFields) -> Void) -> WrittenNode {
    var fields = WrittenFields()
    fields.add("record", kind.rawValue)
    fill(&fields)
    return .map(fields.fields)
  }
}

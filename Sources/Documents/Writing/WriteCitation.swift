import PolicyModel

extension DocumentWriter {
  func citationNode(_ added: CitationAdded) -> WrittenNode {
    record(.citation) {
      $0.add("event", added.event.text)
      for (name, value) in citationFields(added.citation) { $0.put(name, value) }
    }
  }

  /// A citation's fields, with its reported day always: left out, it would become the day on which the source says
  /// now that it was published, and that may have been put into the source only after it was cited.
  func citationFields(_ citation: Citation) -> [(String, WrittenNode)] {
    var fields = WrittenFields()
    fields.add(citation) { name, fields in
      switch name {
      case "source": fields.add(name, citation.source.text)
      case "speaker": if let speaker = citation.speaker { fields.put(name, speakerNode(speaker)) }
      case "stance": fields.add(name, citation.stance.rawValue)
      case "reported":
        fields.put(name, citation.reported.map(WrittenNode.date) ?? .text(ReportedWord.unknown))
      default: break
      }
    }
    return fields.fields
  }

  private func speakerNode(_ speaker: Speaker) -> WrittenNode {
    switch speaker {
    case .actor(let id): .text(id.text)
    case .words(let words): namesActor(words) ? .map([("words", .text(words))]) : .text(words)
    }
  }
}

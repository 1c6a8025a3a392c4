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
    fields.add("source", citation.source.text)
    fields.add("attribution", citation.attribution?.rawValue)
    if let speaker = citation.speaker { fields.put("speaker", speakerNode(speaker)) }
    fields.add("stance", citation.stance.rawValue)
    fields.add("quote", citation.quote)
    fields.add("locator", citation.locator)
    if let reported = citation.reported {
      fields.add("reported", reported)
    } else {
      fields.add("reported", ReportedWord.unknown)
    }
    fields.add("credibility", citation.credibility)
    fields.add("origin", citation.origin)
    return fields.fields
  }

  private func speakerNode(_ speaker: Speaker) -> WrittenNode {
    switch speaker {
    case .actor(let id): .text(id.text)
    case .words(let words): namesActor(words) ? .map([("words", .text(words))]) : .text(words)
    }
  }
}

package import PolicyModel

/// An event's document as a form to fill in, or to look at before it is recorded.
package enum EventForm {
  /// What entries say that record an event, as documents.
  package static func yaml(_ payloads: [Payload]) -> String {
    let writer = DocumentWriter(form: .yaml, namesActor: { _ in false })
    var bytes: [UInt8] = []
    for payload in payloads {
      switch payload {
      case .sourceDefined(let source): writer.append(.source(source), to: &bytes)
      case .eventRecorded(let recorded): writer.append(.event(recorded), to: &bytes)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A draft as a document to be edited, with what is still to be said left blank.
  /// - Parameters:
  ///   - blank: fields of the draft that nobody gave.
  ///   - template: an earlier event whose policies are put in where the draft has no effects.
  package static func yaml(_ draft: EventDraft, blank: Set<String>, after template: Event?) -> String {
    var lines = [
      "# Fill in what is null, save, and close. Unchanged or emptied, it records nothing.",
      "# types: " + words(EventType.self), "# roles: " + words(Role.self),
    ]
    if let template { lines.append("# Filled in after \(template.id); take out what does not fit.") }
    var bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    YAMLLayout.append(document: node(draft, blank, template), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func words<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type) -> String {
    Word.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func node(_ draft: EventDraft, _ blank: Set<String>, _ template: Event?) -> WrittenNode {
    var fields = WrittenFields()
    fields.add("record", RecordKind.event.rawValue)
    fields.add("id", draft.id?.value)
    fields.put("date", blank.contains("date") ? .null : .date(draft.date))
    fields.put("title", blank.contains("title") ? .null : .text(draft.title))
    fields.put("type", draft.type.map { .text($0.rawValue) } ?? .null)
    fields.add("modality", draft.modality.rawValue)
    fields.put(
      "participants",
      .list(
        draft.participants.map {
          .map([("actor", .text($0.actor.text)), ("role", .text($0.role.rawValue))])
        }))
    let open = template.map { Array(Set($0.effects.map(\.policy)).sorted()) } ?? []
    fields.put("effects", .list(draft.effects.isEmpty ? open.map(blankEffect) : draft.effects.map(effect)))
    if draft.isUnsourced {
      fields.put("unsourced", .truth(true))
    } else if draft.citations.isEmpty {
      fields.put("citations", .list([blankCitation]))
    }
    fields.add("citations", draft.citations.map(citation))
    fields.add("relations", draft.relations.map(relation))
    fields.put("place", draft.place.map(WrittenNode.text) ?? .null)
    fields.put("tags", .list(draft.tags.map(WrittenNode.text)))
    fields.put("note", draft.note.map(WrittenNode.text) ?? .null)
    return .map(fields.fields)
  }

  private static func blankEffect(_ policy: PolicyID) -> WrittenNode {
    .map([("policy", .text(policy.text)), ("set", .map([("status", .null)]))])
  }

  private static let blankCitation = WrittenNode.map([
    ("source", .null), ("speaker", .null), ("quote", .null), ("reported", .null),
  ])
}

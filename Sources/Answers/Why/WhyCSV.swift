internal import EDTF
internal import PolicyModel
package import Queries

/// What a policy's state rests on as CSV, a row a citation; an effect, or a relation that acts on what it
/// does, without one has a row too.
package enum WhyCSV {
  /// The whole table.
  package static func text(_ answer: WhyAnswer, guardFormulas: Bool) -> String {
    var table = CSVTable(
      [
        "policy", "key", "part", "event", "date", "does", "value", "effective", "until", "basis", "grade",
        "source", "publisher", "url",
      ] + citationFields.map(\.name) + ["confirming", "official", "counts"], guardFormulas: guardFormulas)
    let withoutCitation = [String?](repeating: nil, count: 6 + citationFields.count)
    for key in answer.keys {
      for (part, effects) in [("holding", key.holding), ("past", key.past), ("coming", key.coming)] {
        for effect in effects {
          let lead = [answer.policy.id.text, key.row.answer.key.description, part] + cells(effect)
          if effect.evidence.isEmpty { table.add(lead + withoutCitation) }
          for testimony in effect.evidence { table.add(lead + cells(testimony)) }
        }
      }
      for acting in key.acting {
        for relation in acting.relations {
          let lead: [String?] = [
            answer.policy.id.text, key.row.answer.key.description, "acting", acting.event.id.text,
            acting.event.date.text, relation.type.rawValue, relation.target.text, relation.from?.text,
            relation.until?.text, nil, acting.event.grade.rawValue,
          ]
          if acting.event.citations.isEmpty { table.add(lead + withoutCitation) }
          for citation in acting.event.citations { table.add(lead + cells(citation) + [nil, nil, nil]) }
        }
      }
      for event in key.leftOut {
        for does in event.does {
          table.add(
            [
              answer.policy.id.text, key.row.answer.key.description, "left out: " + event.reason.word,
              event.id.text, event.date.text, does.word, does.value,
            ] + Array(repeating: nil, count: 4) + withoutCitation)
        }
      }
    }
    return table.text
  }

  private static func cells(_ effect: WhyEffect) -> [String?] {
    [
      effect.event.id.text, effect.event.date.text, effect.does.word, effect.does.value,
      effect.effective.text,
      effect.until?.text, effect.basis.rawValue, effect.grade.rawValue,
    ]
  }

  private static func cells(_ testimony: WhyTestimony) -> [String?] {
    cells(testimony.citation) + [
      testimony.confirming?.text, testimony.isOfficial ? "yes" : "no", testimony.counts ? "yes" : "no",
    ]
  }

  private static func cells(_ answer: ShownCitation) -> [String?] {
    let citation = answer.citation
    return [citation.source.text, answer.publisher, answer.url]
      + citationFields.map { field in
        switch field.name {
        case "speaker": citation.speaker?.text
        case "stance": citation.stance.rawValue
        case "reported": citation.reported?.text
        default: field.access?.get(citation)?.text
        }
      }
  }

  /// The fields of a citation that have a column.
  private static let citationFields = Citation.fields.filter {
    !["source", "credibility", "origin"].contains($0.name)
  }
}

import PolicyModel

extension LedgerFold {
  /// All texts that a search looks through.
  var searchedTexts: [TextOfThing] {
    var all: [TextOfThing] = []
    func add<Of>(_ texts: [SearchedText], _ space: Space, _ id: ID<Of>) {
      all += texts.map { TextOfThing(space: space, id: id.text, text: $0) }
    }
    for (id, record) in actors { add(record.actor.searchedTexts, .actor, id) }
    for (id, record) in policies {
      add(record.policy.searchedTexts, .policy, id)
      for review in record.reviews {
        add(review.searchedTexts + review.citations.flatMap(\.searchedTexts), .policy, id)
      }
    }
    for (id, record) in topics { add(record.topic.searchedTexts, .topic, id) }
    for (id, record) in sources { add(record.source.searchedTexts, .source, id) }
    for (id, history) in events where !retracted.contains(id) {
      add(history.newest.searchedTexts + history.citations.flatMap(\.citation.searchedTexts), .event, id)
    }
    return all
  }
}

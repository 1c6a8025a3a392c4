import PolicyModel

/// The acts of entries of version 1, which do not say of what act they are: each is an act of its own, with the sources
/// that the same command made of addresses and that it alone cites.
///
/// It is told every entry of version 1, in order.
package struct EarlierActs {
  /// The sources that the command at hand made and that nobody has cited yet.
  private var waiting: [(source: SourceID, entry: Entry)] = []
  /// Who cited first what was made of an address.
  private var citing: [SourceID: Citing] = [:]

  private struct Citing {
    var source: Int
    var by: Int
    var isOnlyOne = true
  }

  package init() {}

  /// Takes the next entry.
  package mutating func take(_ entry: Entry) {
    if let last = waiting.last?.entry,
      last.recordedAt != entry.recordedAt || last.recorder != entry.recorder
    {
      waiting = []
    }
    guard let payload = entry.payload else { return }
    if case .sourceDefined(let source) = payload, source.isMadeOfAddress {
      waiting.append((source.id, entry))
      return
    }
    for source in payload.namedSources {
      if let place = waiting.firstIndex(where: { $0.source == source }) {
        citing[source] = Citing(source: waiting.remove(at: place).entry.sequence, by: entry.sequence)
      } else if citing[source] != nil, citing[source]?.by != entry.sequence {
        citing[source]?.isOnlyOne = false
      }
    }
  }

  /// The act of each entry that is not the first of its own.
  package var acts: [Int: Int] {
    var acts: [Int: Int] = [:]
    for (by, sources) in Dictionary(grouping: citing.values.filter(\.isOnlyOne), by: \.by) {
      let first = sources.map(\.source).min() ?? by
      for entry in sources.map(\.source) + [by] where entry != first { acts[entry] = first }
    }
    return acts
  }
}

extension Source {
  /// Whether nothing is known of it but an address, as where a citation names one.
  fileprivate var isMadeOfAddress: Bool {
    guard let url, SourceAddress.isAddress(url), id.text.hasPrefix(SourceAddress.stem(url)) else {
      return false
    }
    return self
      == Source(id: id, derivedFrom: []) {
        $0.publisher = SourceAddress.host(url)
        $0.url = url
      }
  }
}

extension Payload {
  /// The sources that it cites or otherwise names, each once.
  fileprivate var namedSources: Set<SourceID> {
    Set(named.lazy.filter { $0.space == .source }.map { SourceID(stored: $0.id) })
  }
}

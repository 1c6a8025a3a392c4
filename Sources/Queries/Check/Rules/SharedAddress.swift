import PolicyModel

/// One page is one origin, however many sources it was recorded as.
enum SharedAddress: CheckRule {
  static let id = "shared-address"
  static let severity = Severity.warning
  static let explanation = "One address stands under two sources, which count as two origins."

  static func findings(in ledger: CheckedLedger) -> [Finding] {
    var first: [String: Source] = [:]
    return ledger.sources.sorted { $0.entry < $1.entry }.compactMap { record in
      let source = record.source
      guard let url = source.url else { return nil }
      let page = address(url)
      guard let other = first[page] else {
        first[page] = source
        return nil
      }
      let shelf = ledger.excerpt.sources
      guard shelf.roots(of: source.id).isDisjoint(with: shelf.roots(of: other.id)) else { return nil }
      return finding(
        "\(other.id) and \(source.id) are one page (\(url)), and count as two origins until one derives from the other",
        [.source(source.id), .source(other.id)],
        mend: Action(
          .revise(.source), [.text(source.id.text)], [.derivedFrom: .text(other.id.text)]))
    }
  }

  /// The address without what leads to the same page with and without it: the scheme, `www.`, the host's case, a slash
  /// at the end. What follows `#` may be one of many posts on a page, so it counts.
  static func address(_ url: String) -> String {
    guard SourceAddress.isAddress(url) else { return url }
    let host = SourceAddress.host(url)
    let path = SourceAddress.rest(of: url).dropFirst(host.count)
    return host.lowercased() + (path.hasSuffix("/") ? path.dropLast() : path)
  }
}

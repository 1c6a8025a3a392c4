import EDTF
import Ledger
import PolicyModel
import Tracker

/// The day from which words such as “yesterday” count: that on which the cited source was published, else today.
struct CountedFrom {
  /// A day, and what it is in a sentence.
  struct Start {
    let day: Day
    let words: String
  }

  private let sources: [String]
  private let ledger: LedgerOptions?

  /// What cites nothing counts from today.
  static let today = CountedFrom(sources: [], ledger: nil)

  private init(sources: [String], ledger: LedgerOptions?) {
    self.sources = sources
    self.ledger = ledger
  }

  /// What cites these sources of a ledger, by ids or addresses.
  init(citing sources: [String], of ledger: LedgerOptions) {
    self.init(sources: sources, ledger: ledger)
  }

  /// The days, the earliest first: one for each day on which a cited source was published, or today.
  func starts(_ option: String) throws -> [Start] {
    let published = try published()
    if published.isEmpty {
      let today = try Surroundings.required().today()
      return [Start(day: today, words: "today, \(today)")]
    }
    var starts: [Start] = []
    for source in published {
      guard let date = source.published, let day = date.earliest.day, date.latest.day == day else {
        throw DataProblem(
          option: option,
          message: "this counts from the day on which \(source.id) was published, and that is no single day: "
            + "\(source.published.map { "\($0)" } ?? "")")
      }
      if !starts.contains(where: { $0.day == day }) {
        starts.append(Start(day: day, words: "\(day), when \(source.id) was published"))
      }
    }
    return starts.sorted { $0.day < $1.day }
  }

  /// The cited sources of which it is known when they were published.
  private func published() throws -> [Source] {
    guard !sources.isEmpty, let ledger else { return [] }
    return try ledger.read { reader in
      let size = try reader.head.size
      let finder = ReferenceFinder(reader, at: size)
      // What is not found, or is not one source, is refused where it is cited.
      let ids = try sources.compactMap { text -> SourceID? in
        if let id = try reader.source(url: text, at: size) { return id }
        guard
          case .one(let source) = try finder.match(
            text, in: .source, load: { try reader.sources(.some($0), at: size) })
        else { return nil }
        return source.source.id
      }
      return try reader.sources(.some(ids), at: size).map(\.source).filter { $0.published != nil }
    }
  }
}

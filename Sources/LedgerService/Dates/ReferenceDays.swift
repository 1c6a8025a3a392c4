package import Documents
package import EDTF
package import Ledger
import PolicyModel

/// The reference days of relative dates such as “yesterday”: those on which the cited sources were published, else today.
package struct ReferenceDays {
  /// A day, and what it is in a sentence.
  package struct Start {
    package let day: Day
    package let words: String
  }

  /// A cited source, and when it was published.
  package struct Cited: Sendable {
    package let id: String
    package let published: EDTFDate
  }

  /// Finds the cited sources of which it is known when they were published.
  private let published: () throws -> [Cited]

  private let today: () -> Day

  package init(today: @escaping () -> Day, _ published: @escaping () throws -> [Cited]) {
    self.today = today
    self.published = published
  }

  /// The days, the earliest first: one for each day on which a cited source was published, or today.
  func starts() throws -> [Start] {
    let published = try published()
    if published.isEmpty {
      let today = today()
      return [Start(day: today, words: "today, \(today)")]
    }
    var starts: [Start] = []
    for source in published {
      guard let day = source.published.earliest.day, source.published.latest.day == day else {
        throw NoReferenceDay(source: source)
      }
      if !starts.contains(where: { $0.day == day }) {
        starts.append(Start(day: day, words: "\(day), when \(source.id) was published"))
      }
    }
    return starts.sorted { $0.day < $1.day }
  }

  /// What a text means that names a day by its distance from another.
  /// - Parameter read: reads the text, counting from a day.
  package func count<Value: Equatable>(
    _ text: String, reading read: (Day) -> Result<Value, EDTFError>
  ) throws -> (value: Value, start: Start) {
    // Where nothing is to be counted the days need not be looked up.
    if case .failure(let problem) = read(Day(0)), problem.readings.isEmpty { throw problem }
    let found = try starts().map { (value: try read($0.day).get(), start: $0) }
    guard let first = found.first else {
      throw EDTFError(text: text, column: 1, message: "nothing to count from")
    }
    if let other = found.first(where: { $0.value != first.value }) {
      throw SeveralReferenceDays(
        text: text, readings: [first, other].map { ("\($0.value)", $0.start.words) })
    }
    return first
  }

  /// Those of the sources, by ids or addresses, of which a ledger knows when they were published.
  package static func published(_ cited: CitedSources, in reader: any LedgerReader) throws -> [Cited] {
    let size = try reader.head.size
    let finder = ReferenceFinder(reader, at: size)
    // What is not found, or is not one source, is refused where it is cited.
    var ids = try cited.sources.compactMap { text -> SourceID? in
      if let id = try reader.source(url: text, at: size) { return id }
      guard
        case .one(let source) = try finder.match(
          text, in: .source, load: { try reader.sources(.some($0), at: size) })
      else { return nil }
      return source.source.id
    }
    if cited.sources.isEmpty, let event = cited.event,
      case .one(let history) = try finder.match(
        event, in: .event, load: { try reader.events(.some($0), at: size) })
    {
      ids = Set(history.citations.map(\.citation.source)).sorted()
    }
    return try reader.sources(.some(ids), at: size).map(\.source).compactMap { source in
      source.published.map { Cited(id: source.id.text, published: $0) }
    }
  }
}

/// Words that count from several days may mean one only.
package struct SeveralReferenceDays: Error, CustomStringConvertible {
  let text: String
  let readings: [(value: String, start: String)]

  package var description: String { "“\(text)” is " + choice }

  /// What it is counted from each of the days.
  var choice: String {
    readings.map { "\($0.value) counted from \($0.start)" }.joined(separator: ", and ")
      + "; write the day that is meant"
  }
}

/// Words that count from a source's day of publication need one.
package struct NoReferenceDay: Error, CustomStringConvertible {
  let source: ReferenceDays.Cited

  package var description: String {
    "this counts from the day on which \(source.id) was published, and that is no single day: \(source.published); "
      + "write the day that is meant"
  }
}

package import EDTFEnglish
package import Documents
package import EDTF
import Ledger
package import PolicyModel

/// Reads the dates of documents, and notes what else a text may mean and from which day its words count.
///
/// Each text is noted once, and of many texts the first few.
package final class DocumentDates {
  private static let most = 5

  private let today: Day
  private let note: (String) -> Void
  /// Finds those of cited sources that a ledger knows.
  private let known: (CitedSources) throws -> [ReferenceDays.Cited]
  /// When sources were published that the file itself defines, by their ids and addresses.
  private var defined: [String: ReferenceDays.Cited] = [:]
  private var told: Set<String> = []

  /// - Parameters:
  ///   - known: finds those of cited sources that a ledger knows.
  ///   - note: called with each note, which is a sentence.
  package init(
    today: Day, known: @escaping (CitedSources) throws -> [ReferenceDays.Cited],
    note: @escaping (String) -> Void
  ) {
    self.today = today
    self.note = note
    self.known = known
  }

  /// Remembers a source that the file defines before anything of it is stored.
  package func add(_ command: Command) {
    guard case .defineSource(let draft) = command, let published = draft.published else { return }
    let cited = ReferenceDays.Cited(id: draft.id.value.lowercased(), published: published)
    defined[draft.id.value.lowercased()] = cited
    if let url = draft.url { defined[url] = cited }
  }

  /// Reads dates as `settling` says.
  package func reader(_ settling: ReadingOptions = .nothing) -> DateReader {
    { (text: String, cited: CitedSources) throws(EDTFError) in
      try self.read(text, settling, citing: cited)
    }
  }

  private func read(_ text: String, _ settling: ReadingOptions, citing sources: CitedSources)
    throws(EDTFError)
    -> EDTFDate
  {
    let found: Result<EDTFDate, EDTFError> = Result { () throws(EDTFError) in
      try Phrase.read(text, today: today, options: settling)
    }
    if case .success(let date) = found, date.isPlainDay && date.text == text { return date }
    guard counts(text, found, settling) else {
      let date = try found.get()
      if settling.keepsEDTF, told.count <= Self.most, let other = OtherReading.words(text, date) {
        tell(other, of: text)
      }
      return date
    }
    return try counted(text, settling, sources)
  }

  /// Whether a text means another day for each day from which its words count.
  private func counts(_ text: String, _ found: Result<EDTFDate, EDTFError>, _ settling: ReadingOptions)
    -> Bool
  {
    switch found {
    case .success(let date): if date.text == text { return false }
    case .failure(let problem): if problem.readings.isEmpty { return false }
    }
    guard text.utf8.contains(where: { ($0 | 0x20) &- 97 < 26 }) else { return false }
    return (try? Phrase.read(text, today: nil, options: settling)) == nil
  }

  private func counted(
    _ text: String, _ settling: ReadingOptions, _ sources: CitedSources
  ) throws(EDTFError) -> EDTFDate {
    do {
      let (date, start) = try ReferenceDays(today: { self.today }) { try self.published(sources) }.count(text)
      {
        day in
        Result { () throws(EDTFError) in try Phrase.read(text, today: day, options: settling) }
      }
      tell("“\(text)” is \(date), counted from \(start.words)", of: "\(text) \(start.words)")
      return date
    } catch let problem as EDTFError {
      throw problem
    } catch let problem as SeveralReferenceDays {
      throw EDTFError(text: text, column: 1, message: "this is \(problem.choice)")
    } catch {
      throw EDTFError(text: text, column: 1, message: "\(error)")
    }
  }

  private func published(_ cited: CitedSources) throws -> [ReferenceDays.Cited] {
    let here = cited.sources.compactMap { defined[$0.lowercased()] ?? defined[$0] }
    let others = cited.sources.filter { defined[$0.lowercased()] == nil && defined[$0] == nil }
    if others.isEmpty, cited.event == nil || !cited.sources.isEmpty { return here }
    return here + (try known(CitedSources(others, event: cited.event)))
  }

  private func tell(_ note: String, of text: String) {
    guard told.count <= Self.most, told.insert(text).inserted else { return }
    self.note(told.count > Self.most ? "there are more such dates, which are not named" : note)
  }
}

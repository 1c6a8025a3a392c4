import EDTF

/// Reads the dates of a file, and tells what else a text may mean and from which day its words count.
///
/// Each text is told once, and of many texts the first few.
final class DateNotes {
  private static let most = 5

  private let today: Day
  private let output: Output
  private var told: Set<String> = []

  init(today: Day, output: Output) {
    self.today = today
    self.output = output
  }

  func read(_ text: String, _ settling: Settling) throws(EDTFError) -> EDTFDate {
    let date = try Phrase.read(text, today: today, settling: settling)
    if date.isPlainDay && date.text == text { return date }
    if let note = note(text, date, settling) { tell(note, of: text) }
    return date
  }

  private func note(_ text: String, _ date: EDTFDate, _ settling: Settling) -> String? {
    if told.count > Self.most { return nil }
    if date.text == text { return settling.keepsEDTF ? OtherReading.words(text) : nil }
    guard text.utf8.contains(where: { ($0 | 0x20) &- 97 < 26 }),
      (try? Phrase.read(text, today: nil, settling: settling)) == nil
    else { return nil }
    return "“\(text)” is \(date), counted from today, \(today)"
  }

  private func tell(_ note: String, of text: String) {
    guard told.insert(text).inserted else { return }
    output.complain(
      Complaint.note(told.count > Self.most ? "there are more such dates, which are not named" : note))
  }
}

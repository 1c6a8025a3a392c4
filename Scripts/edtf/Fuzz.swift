// The target of Scripts/fuzz: whatever bytes come, the modules neither crash nor hang, and their laws hold.

import EDTF
import EDTFEnglish

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let today = Day(20_000)
  if let phrase = try? Phrase.read(text, today: today) { keepsTheLaws(phrase) }
  if let period = try? Period(text, today: today) {
    expect(
      (period.earliest.day ?? .distantPast) <= (period.latest.day ?? .distantFuture), "a period goes forward")
  }
  do {
    keepsTheLaws(try EDTFDate(text))
  } catch {
    expect((1...text.count + 1).contains(error.column), "the column is one of the text")
    expect(error.description.utf8.count < 4096, "an error is short")
  }
  return 0
}

private func keepsTheLaws(_ date: EDTFDate) {
  guard let again = try? EDTFDate(date.text) else { return expect(false, "\(date) is read again") }
  expect(again.structure == date.structure, "\(date) is the same when it is read again")
  let canonical = date.canonical
  guard let rewritten = try? EDTFDate(canonical.text) else { return expect(false, "\(canonical) is read") }
  expect(
    rewritten.structure == date.structure && rewritten.level == date.level,
    "\(date) and \(canonical) are the same")
  expect(rewritten.canonical.text == canonical.text, "\(canonical) is canonical")
  expect(
    rewritten.earliest == date.earliest && rewritten.latest == date.latest, "\(canonical) has the same bounds"
  )
  if let first = date.earliest.day, let last = date.latest.day {
    expect(first <= last, "the bounds of \(date) are in order")
    expect(date.relation(.before, to: date) != .definite, "\(date) is not before itself")
  }
  expect(!date.startDays.isEmpty, "\(date) can start")
  if case .days(let days) = date.endDays { expect(!days.isEmpty, "\(date) can end") }
  expect(!date.inEnglish().isEmpty && !date.inEnglishWithinYear().isEmpty, "\(date) has words")
}

private func expect(_ holds: Bool, _ law: @autoclosure () -> String) {
  if !holds { fatalError("broken: " + law()) }
}

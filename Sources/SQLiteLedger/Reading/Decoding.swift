import EDTF
import Ledger
import PolicyModel

/// Reads columns as the model's values; what is none of them is damage.
struct Decoding {
  let path: String

  @inline(__always)
  func word<Word: RawRepresentable<String>>(_ row: Statement, _ column: Int32) throws -> Word {
    let text = row.text(column)
    guard let word = Word(rawValue: text) else { throw nonsense("“\(text)” is no \(Word.self)") }
    return word
  }

  @inline(__always)
  func wordIfAny<Word: RawRepresentable<String>>(_ row: Statement, _ column: Int32) throws -> Word? {
    guard let text = row.textIfAny(column) else { return nil }
    guard let word = Word(rawValue: text) else { throw nonsense("“\(text)” is no \(Word.self)") }
    return word
  }

  func date(_ row: Statement, _ column: Int32) throws -> EDTFDate {
    try date(row.text(column))
  }

  func dateIfAny(_ row: Statement, _ column: Int32) throws -> EDTFDate? {
    try row.textIfAny(column).map(date)
  }

  /// From when an effect holds.
  func start(_ row: Statement, _ column: Int32) throws -> EffectStart {
    guard let text = row.textIfAny(column) else { return .withEvent }
    return text == EffectStart.unknownWord ? .unknown : .on(try date(text))
  }

  /// What is done to a key, or asserted of it: the column of the word and that of the value.
  func doing(_ row: Statement, _ does: Int32, _ value: Int32) throws -> KeyOperation {
    switch row.text(does) {
    case "set": .set(row.text(value))
    case "clear": .clear
    case "unknown": .unknown
    default: throw nonsense("“\(row.text(does))” is neither set, nor clear, nor unknown")
    }
  }

  func nonsense(_ what: String) -> LedgerFileProblem {
    .nonsense(what, path: path)
  }

  private func date(_ text: String) throws -> EDTFDate {
    do { return try EDTFDate(text) } catch { throw nonsense("“\(text)” is no date: \(error)") }
  }
}

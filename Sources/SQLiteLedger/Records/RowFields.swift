import EDTF
import Ledger
import PolicyModel

/// Reads the columns of a row one after the other, in the order of the table, as values of the model. A column that
/// holds no such value is damage.
struct RowFields {
  let row: Statement
  private let ids: IDCache
  private var next: Int32

  /// - Parameter first: the column that is read first.
  @inline(__always)
  init(_ row: Statement, _ ids: IDCache, from first: Int32) {
    self.row = row
    self.ids = ids
    next = first
  }

  /// The place of the next column.
  @inline(__always)
  private mutating func column() -> Int32 {
    defer { next += 1 }
    return next
  }

  /// Passes over columns.
  @inline(__always)
  mutating func skip(_ count: Int32 = 1) { next += count }

  @inline(__always)
  mutating func int() -> Int { row.int(column()) }

  @inline(__always)
  mutating func intIfAny() -> Int? { row.intIfAny(column()) }

  /// A truth that is kept as 0 or 1.
  @inline(__always)
  mutating func flag() -> Bool { row.int(column()) == 1 }

  @inline(__always)
  mutating func text() -> String { row.text(column()) }

  @inline(__always)
  mutating func textIfAny() -> String? { row.textIfAny(column()) }

  @inline(__always)
  mutating func word<Word: RawRepresentable<String>>() throws -> Word { try word(text()) }

  @inline(__always)
  mutating func wordIfAny<Word: RawRepresentable<String>>() throws -> Word? { try textIfAny().map(word) }

  mutating func date() throws -> EDTFDate { try date(text()) }

  mutating func dateIfAny() throws -> EDTFDate? { try textIfAny().map(date) }

  /// The id that a number stands for.
  /// - Parameter space: its space, where its number may be asked for later.
  @inline(__always)
  mutating func id<Of>(in space: Space? = nil) throws -> ID<Of> {
    ID(stored: try ids.id(int(), in: space))
  }

  @inline(__always)
  mutating func idIfAny<Of>(in space: Space? = nil) throws -> ID<Of>? {
    try intIfAny().map { ID(stored: try ids.id($0, in: space)) }
  }

  /// The name of a policy's status or attribute.
  mutating func key() throws -> Key { try ids.key(int()) }

  mutating func keyIfAny() throws -> Key? { try intIfAny().map(ids.key) }

  /// From when an effect holds.
  mutating func start() throws -> EffectStart {
    guard let text = textIfAny() else { return .withEvent }
    return text == EffectStart.unknownWord ? .unknown : .on(try date(text))
  }

  /// What is done to a key, or asserted of it: a word and a value.
  mutating func doing() throws -> KeyOperation {
    let (does, value) = (text(), text())
    return switch does {
    case "set": .set(value)
    case "clear": .clear
    case "unknown": .unknown
    default: throw nonsense("“\(does)” is neither set, nor clear, nor unknown")
    }
  }

  func nonsense(_ what: String) -> LedgerFileProblem { .nonsense(what, path: ids.path) }

  @inline(__always)
  private func word<Word: RawRepresentable<String>>(_ text: String) throws -> Word {
    guard let word = Word(rawValue: text) else { throw nonsense("“\(text)” is no \(Word.self)") }
    return word
  }

  private func date(_ text: String) throws -> EDTFDate {
    do { return try EDTFDate(text) } catch { throw nonsense("“\(text)” is no date: \(error)") }
  }
}

import CSQLite
import Ledger

/// What can be bound to a parameter of a statement.
protocol SQLValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32
}

/// SQLite copies what it is bound before the call returns.
private var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

extension Int: SQLValue {
  @inline(__always)
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement, index, Int64(self))
  }
}

extension String: SQLValue {
  @inline(__always)
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    var text = self
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty buffer may have no address, which SQLite would take for NULL.
        guard let first = characters.baseAddress else {
          return sqlite3_bind_text(statement, index, "", 0, transient)
        }
        return sqlite3_bind_text(statement, index, first, Int32(clamping: characters.count), transient)
      }
    }
  }
}

extension Array: SQLValue where Element == UInt8 {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return sqlite3_bind_zeroblob(statement, index, 0) }
      return sqlite3_bind_blob(statement, index, first, Int32(clamping: bytes.count), transient)
    }
  }
}

extension Digest: SQLValue {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    bytes.bind(to: statement, at: index)
  }
}

extension Optional: SQLValue where Wrapped: SQLValue {
  @inline(__always)
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    switch self {
    case .some(let value): value.bind(to: statement, at: index)
    case .none: sqlite3_bind_null(statement, index)
    }
  }
}

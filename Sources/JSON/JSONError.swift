/// Where and why a text is not the JSON that is read here.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1; a line ends at a line feed, at a carriage return, or at both together.
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int
  package let message: String

  package init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  package var description: String { "line \(line), column \(column): \(message)" }
}

extension JSONError {
  /// Finds the line and column of an offset in bytes.
  init(_ message: String, at offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in bytes.prefix(offset) {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D:
        line += 1
        column = 1
      case 0x80...0xBF: break
      default: column += 1
      }
      previous = byte
    }
    self.init(line: line, column: column, message: message)
  }
}

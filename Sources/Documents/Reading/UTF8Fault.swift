/// Where bytes stop being UTF-8.
enum UTF8Fault {
  static func spot(in bytes: ArraySlice<UInt8>) -> Spot {
    var line = 1
    var column = 1
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return Spot(line: line, column: column)
  }

  /// How many bytes are sound before the first that is not.
  static func offset(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&rest) { offset += UTF8.width(scalar) }
    return offset
  }
}

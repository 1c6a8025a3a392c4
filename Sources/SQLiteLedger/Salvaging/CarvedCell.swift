/// A cell of a page that has the shape of an entry's row.
struct CarvedCell {
  /// The number of the row.
  let number: Int
  /// Where in the page its record begins.
  let start: Int
  /// How long the list of types is, its own length among it.
  let headerLength: Int
  /// The types of the columns (the SQLite file format, section 2.1).
  let types: [Int]
  /// How many bytes each column takes.
  let lengths: [Int]

  /// How long the record is.
  var length: Int { headerLength + lengths.reduce(0, +) }

  /// Nil where what stands before is no such cell.
  /// - Parameter end: where the list of types ends.
  init?(endingItsTypesAt end: Int, of page: [UInt8]) {
    // The shortest list has ten types of a byte each and its length; long texts have types of more bytes.
    for length in 11...40 where end - length >= 2 && page[end - length] == UInt8(length) {
      guard let cell = CarvedCell(headerAt: end - length, end: end, of: page) else { continue }
      self = cell
      return
    }
    return nil
  }

  private init?(headerAt start: Int, end: Int, of page: [UInt8]) {
    var types: [Int] = []
    var place = start + 1
    while place < end {
      guard let (type, next) = CarvedCell.varint(page, place), next <= end, (0..<1 << 40).contains(type)
      else { return nil }
      types.append(type)
      place = next
    }
    guard types.count == 10 || types.count == 11, types[0] == 0 else { return nil }
    let isText = { (type: Int) in type >= 13 && type % 2 == 1 }
    let isInteger = { (type: Int) in (1...6).contains(type) || type == 8 || type == 9 }
    let rest = types.count - 6
    guard isText(types[1]), isText(types[2]), types[3...rest].allSatisfy(isInteger), isText(types[rest + 1]),
      types[rest + 2] == 0 || isText(types[rest + 2])
    else { return nil }
    self.types = types
    self.start = start
    headerLength = end - start
    lengths = types.map(CarvedCell.size)
    let length = headerLength + lengths.reduce(0, +)
    guard let number = CarvedCell.number(before: start, length: length, of: page), number > 0 else {
      return nil
    }
    self.number = number
  }

  /// The number of the row, which stands between the record and its length.
  private static func number(before start: Int, length: Int, of page: [UInt8]) -> Int? {
    for width in 1...9 where start - width >= 1 {
      guard let (number, end) = varint(page, start - width), end == start else { continue }
      for lengthWidth in 1...5 where start - width - lengthWidth >= 0 {
        guard let (stored, next) = varint(page, start - width - lengthWidth), next == start - width,
          stored == length
        else { continue }
        return number
      }
    }
    return nil
  }

  /// How much of the record lies on the cell's own page (the SQLite file format, section 1.6).
  func localLength(pageSize: Int) -> Int {
    let most = pageSize - 35
    if length <= most { return length }
    let least = (pageSize - 12) * 32 / 255 - 23
    let rest = least + (length - least) % (pageSize - 4)
    return rest <= most ? rest : least
  }

  /// A number of one to nine bytes, and where it ends.
  private static func varint(_ bytes: [UInt8], _ place: Int) -> (Int, end: Int)? {
    var value: UInt64 = 0
    for offset in 0..<9 {
      guard place + offset < bytes.count else { return nil }
      let byte = bytes[place + offset]
      if offset == 8 { return (Int(truncatingIfNeeded: value << 8 | UInt64(byte)), place + 9) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return (Int(truncatingIfNeeded: value), place + offset + 1) }
    }
    return nil
  }

  private static func size(of type: Int) -> Int {
    switch type {
    case 1...4: type
    case 5: 6
    case 6, 7: 8
    case 12...: (type - 12) / 2
    default: 0
    }
  }
}

import Ledger
import PolicyModel

/// Finds entries in the bytes of a file, whatever state its header, its schema and its trees are in: each is known by the
/// shape of its row and proven by its hashes.
///
/// A row of a table is stored as a cell of a page (the SQLite file format, section 1.6): the length of the record, the
/// number of the row, and the record, of which what does not fit follows on other pages. The record begins with the type of
/// each column (section 2.1). An entry ends with three hashes, so that the list of types ends in three bytes 76.
struct CarvedEntries {
  /// A connection to the file, of which nothing but the bytes is used.
  let connection: Connection
  private let pageSize: Int

  init(_ connection: Connection) {
    self.connection = connection
    let header = connection.rawBytes(100, at: 0) ?? []
    let stored = header.count == 100 ? Int(header[16]) << 8 | Int(header[17]) : 0
    let isPossible = stored >= 512 && stored.nonzeroBitCount == 1
    pageSize = stored == 1 ? 65536 : isPossible ? stored : 4096
  }

  /// Every entry that its hashes prove, of those that are wanted, by number.
  func entries(_ isWanted: (Int) -> Bool) -> [Int: CarvedEntry] {
    var found: [Int: CarvedEntry] = [:]
    var number = 0
    while let page = connection.rawBytes(pageSize, at: number * pageSize) {
      for place in CarvedEntries.ends(in: page) {
        guard let cell = CarvedCell(endingItsTypesAt: place, of: page), isWanted(cell.number),
          found[cell.number] == nil, let record = record(of: cell, page),
          let carved = CarvedEntry(record, of: cell)
        else { continue }
        found[cell.number] = carved
      }
      number += 1
    }
    return found
  }

  /// Where three bytes 76 in a row end.
  private static func ends(in page: [UInt8]) -> [Int] {
    var ends: [Int] = []
    var run = 0
    for (place, byte) in page.enumerated() {
      run = byte == 76 ? run + 1 : 0
      if run >= 3 { ends.append(place + 1) }
    }
    return ends
  }

  /// The whole record of a cell, with what lies on other pages.
  private func record(of cell: CarvedCell, _ page: [UInt8]) -> [UInt8]? {
    let local = cell.localLength(pageSize: pageSize)
    guard cell.start + local <= page.count else { return nil }
    var record = Array(page[cell.start..<cell.start + local])
    if local == cell.length { return record }
    let link = cell.start + local
    guard link + 4 <= page.count else { return nil }
    var next = CarvedEntries.number(page, link)
    while record.count < cell.length {
      guard next > 0, let more = connection.rawBytes(pageSize, at: (next - 1) * pageSize) else { return nil }
      next = CarvedEntries.number(more, 0)
      record += more[4..<min(pageSize, 4 + cell.length - record.count)]
    }
    return record
  }

  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}

/// An entry that was found by its bytes.
struct CarvedEntry {
  var entry: Entry
  var payloadDigest: Digest

  /// Nil unless the hashes of the record prove it.
  init?(_ record: [UInt8], of cell: CarvedCell) {
    var columns: [ArraySlice<UInt8>] = []
    var place = cell.headerLength
    for length in cell.lengths {
      guard place + length <= record.count else { return nil }
      columns.append(record[place..<place + length])
      place += length
    }
    // The number itself is the row's; in files of version 1 there is no column of acts.
    let hasAct = columns.count == 11
    let rest = hasAct ? 5 : 4
    let text = { (column: Int) in String(decoding: columns[column], as: UTF8.self) }
    let isRedacted = cell.types[rest + 2] == 0
    guard let kind = EntryKind(rawValue: text(2)), let digest = Digest(columns[rest + 3]),
      let leaf = Digest(columns[rest + 4])
    else { return nil }
    let integer = { (column: Int) in CarvedEntry.integer(columns[column], type: cell.types[column]) }
    let payload = isRedacted ? nil : text(rest + 2)
    let said = payload.map { MerkleHash.sha256(Array($0.utf8)) } ?? digest
    let entry = Entry(
      sequence: cell.number, id: text(1), kind: kind, version: integer(3),
      act: hasAct ? integer(4) : cell.number,
      recordedAt: Timestamp(seconds: integer(rest)), recorder: text(rest + 1), payload: nil,
      payloadText: payload)
    guard Envelope.leaf(of: entry, payloadDigest: said) == leaf else { return nil }
    self.entry = entry
    payloadDigest = said
  }

  /// A stored integer: 0 and 1 have types of their own (8 and 9), all others are big-endian with a sign.
  private static func integer(_ bytes: ArraySlice<UInt8>, type: Int) -> Int {
    if type == 8 || type == 9 { return type - 8 }
    guard let first = bytes.first else { return 0 }
    return bytes.dropFirst().reduce(Int(Int8(bitPattern: first))) { $0 << 8 | Int($1) }
  }
}

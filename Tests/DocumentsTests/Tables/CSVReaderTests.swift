import Documents
import PolicyModel
import Testing

@Suite struct CSVReaderTests {
  /// The rows of a file, and what is wrong with any.
  private func rows(
    _ bytes: [UInt8], chunk: Int = 1 << 16, delimiter: UInt8? = nil
  ) throws -> (rows: [[String]], lines: [Int], faults: [String]) {
    var rest = bytes[...]
    var csv = CSVReader(name: "t.csv") {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(chunk) }
      return rest.prefix(chunk)
    }
    if let delimiter { csv.part(by: delimiter) }
    var row = CSVRow(file: "t.csv")
    var rows: [[String]] = []
    var lines: [Int] = []
    var faults: [String] = []
    while try csv.next(&row) {
      if let fault = row.fault { faults.append(TableReads.text(fault)) }
      rows.append((0..<row.count).map { row.text($0) })
      lines.append(row.line)
    }
    return (rows, lines, faults)
  }

  private func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)).rows }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("\"a\"\"b\",\"c\nd\"\n", [["a\"b", "c\nd"]]),
    ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
    ("\"\",\n", []), ("a,\n,b\n", [["a", ""], ["", "b"]]),
    ("\"a\" ,b\n", [["a", "b"]]), ("a \"b\" c,5\" d\n", [["a \"b\" c", "5\" d"]]),
    ("a,b\n\n ,\n\"\",\"\"\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("\"\"\"\"\n", [["\""]]), ("a", [["a"]]), ("a,\"b\"", [["a", "b"]]), ("a,", [["a", ""]]), ("", []),
    ("\u{FEFF}", []), ("\n\n", []), ("é,日\n", [["é", "日"]]),
  ]) func `a file's rows are these`(text: String, expected: [[String]]) throws {
    for chunk in [1, 2, 3, 1 << 16] {
      #expect(try rows(Array(text.utf8), chunk: chunk).rows == expected, "chunks of \(chunk)")
    }
  }

  @Test func `a row knows its line`() throws {
    let found = try rows(Array("a,b\r\n\r\n\"1\n\n2\",3\r\n4,5\r6,7\n".utf8))
    #expect(found.lines == [1, 3, 6, 7])
  }

  @Test(arguments: ["x", "é", "日", "\"1\n2\"", "\"1\r\n2\"", "\"1\r2\""])
  func `a cell of a long row has the place that counting from its start gives`(cell: String) throws {
    // Given a row of many times the bytes after which places in it are marked
    let text = Array(
      (0..<3_000).map { "\($0)\(cell.first == "\"" ? ",\(cell)" : cell)" }.joined(separator: ",").utf8)
    var rest = text[...]
    var csv = CSVReader(name: "t.csv") {
      defer { rest = [] }
      return rest.isEmpty ? nil : rest
    }
    var row = CSVRow(file: "t.csv")
    #expect(try csv.next(&row))
    // When, then
    var (line, column, last, at) = (1, 1, UInt8(0), 0)
    for cell in 0..<row.count {
      // A cell in quotes is placed at its quote.
      #expect(row.place(cell) == .file("t.csv", line: line, column: column), "cell \(cell)")
      var isQuoted = false
      while at < text.count, isQuoted || text[at] != UInt8(ascii: ",") {
        if text[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
        (line, column) = next(text[at], after: last, line, column)
        (last, at) = (text[at], at + 1)
      }
      (column, last, at) = (column + 1, UInt8(ascii: ","), at + 1)
    }
  }

  private func next(_ byte: UInt8, after last: UInt8, _ line: Int, _ column: Int) -> (Int, Int) {
    switch byte {
    case UInt8(ascii: "\n") where last == UInt8(ascii: "\r"): (line, 1)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): (line + 1, 1)
    default: (line, byte & 0xC0 == 0x80 ? column : column + 1)
    }
  }

  @Test(arguments: [
    ("a\n\"b\"c\n", "t.csv:2:4: text after a closing quote"),
    ("a\nb\0c\n", "t.csv:2:2: NUL byte in the table"),
    ("a\nx,\"b\0c\"\n", "t.csv:2:5: NUL byte in the table"),
  ]) func `what is wrong with a row is told at its place`(text: String, expected: String) throws {
    for chunk in [1, 1 << 16] {
      let found = try rows(Array((text + "z\n").utf8), chunk: chunk)
      #expect(found.faults.count == 1)
      #expect(found.faults.first?.hasPrefix(expected) ?? false, "\(found.faults)")
      #expect(found.rows.last == ["z"], "the rows after it are read")
    }
  }

  @Test func `bytes that are not UTF-8 are told at their place`() throws {
    let bytes = Array("a,b\nné,\"1\n".utf8) + [0x63, 0xE9] + Array("\"\nz,z\n".utf8)
    let found = try rows(bytes)
    #expect(found.faults.count == 1)
    #expect(found.faults.first?.hasPrefix("t.csv:3:2: this is not UTF-8") ?? false, "\(found.faults)")
    #expect(found.rows.last == ["z", "z"])
  }

  @Test(arguments: [
    ("a\nb,\"c\nd\ne\n", UInt8(0), 0, "t.csv:2:1: unterminated quoted field"),
    ("a\r\nb,\"c\r\nd\r\n", UInt8(0), 0, "t.csv:2:1: unterminated quoted field"),
    ("a\n\"b\nb\",\"c", UInt8(0), 0, "t.csv:3:1: unterminated quoted field"),
    ("a\n\"b,c\nd,\"e\"\n", UInt8(0), 0, "t.csv:2:1: text after a closing quote"),
    (
      "a\n\"", UInt8(ascii: "x"), CSVReader.longestCell,
      "t.csv:2:1: the quoted field that begins on this line is not closed within"
    ),
    ("a\n", UInt8(ascii: "x"), CSVReader.longestRow, "t.csv:2:1: the row is longer than"),
    ("a\n", UInt8(ascii: ","), CSVReader.mostCells, "t.csv:2:1: the row has more than"),
  ]) func `behind a row whose end cannot be found the next line is read`(
    text: String, more: UInt8, count: Int, expected: String
  ) throws {
    let bytes = Array(text.utf8) + Array(repeating: more, count: count == 0 ? 0 : count + 200_000)
    for chunk in [7, 1 << 16] {
      let found = try rows(bytes + Array("\nz,z\n".utf8), chunk: chunk)
      #expect(found.faults.count == 1, "\(found.faults)")
      #expect(found.faults.first?.hasPrefix(expected) ?? false, "\(found.faults)")
      #expect(found.rows.last == ["z", "z"])
    }
  }

  @Test(arguments: [("PK\u{3}\u{4}xx", "t.csv:1:1: this is a workbook")])
  func `after this nothing can be read`(text: String, expected: String) throws {
    let error = #expect(throws: Rejection.self) { _ = try rows(Array(text.utf8)) }
    #expect(error.map { TableReads.text($0.problems[0]).hasPrefix(expected) } ?? false)
  }

  @Test func `UTF-16 is told from UTF-8`() throws {
    let error = #expect(throws: Rejection.self) { _ = try rows([0xFF, 0xFE, 0x61, 0x00]) }
    #expect(error.map { TableReads.text($0.problems[0]).hasPrefix("t.csv:1:1: this is UTF-16") } ?? false)
  }

  /// Random tables, written with quotes wherever they must be and at random elsewhere, read as they were.
  @Test(arguments: 1...30) func `what is written is read, however the bytes come`(seed: UInt64) throws {
    var random = Seeded(seed)
    let pieces = ["a", "é", "日本", "\"", ",", ";", " ", "\n", "\r\n", "\r", "x y", "\t", "'", "0.5", "😀"]
    let table = (0..<random.pick(Array(1...20))).map { _ in
      // A row in which nothing stands is passed over, so each starts with something.
      ["|"]
        + (0..<random.pick(Array(0...6))).map { _ in
          (0..<random.pick(Array(0...4))).map { _ in random.pick(pieces) }.joined()
        }
    }
    let end = random.pick(["\n", "\r\n", "\r"])
    let written = table.map { row in
      row.map { cell in
        let must = cell.unicodeScalars.contains { "\",\n\r;".unicodeScalars.contains($0) }
        guard must || random.chance(20) else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\""
      }.joined(separator: ";")
    }
    let text = written.joined(separator: end) + (random.chance(50) ? end : "")
    for chunk in [1, 7, 1 << 16] {
      let found = try rows(Array(text.utf8), chunk: chunk, delimiter: UInt8(ascii: ";"))
      #expect(found.rows == table, "seed \(seed), chunks of \(chunk)")
    }
  }
}

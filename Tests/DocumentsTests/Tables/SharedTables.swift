import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Published tables, where the working folder has them beside the package, and the mappings in `Data/mappings`.
enum SharedTables {
  /// The bytes of a table; nil, with a word, where it is not there.
  static func bytes(_ name: String) -> [UInt8]? {
    let found = contents("../shared/data/\(name)")
    if found == nil { print("skipped: ../shared/data/\(name) is not there") }
    return found
  }

  static func mapping(_ name: String) throws -> TableMapping {
    try TableReads.mapping(String(decoding: contents("Data/mappings/\(name).yaml") ?? [], as: UTF8.self))
  }

  /// The rows of a table as a map of headings to texts, by a reading that shares nothing with the one under test.
  static func rows(_ bytes: [UInt8]) -> [[String: String]] {
    var rows: [[String]] = [[]]
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes where byte != UInt8(ascii: "\r") {
      if byte == UInt8(ascii: "\"") {
        // A doubled quote closes and opens again, and so is lost: texts with one are not compared.
        isQuoted.toggle()
      } else if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
        rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == UInt8(ascii: "\n") { rows.append([]) }
      } else {
        cell.append(byte)
      }
    }
    let heading = rows.removeFirst()
    return rows.filter { $0.count == heading.count }.map { row in
      Dictionary(uniqueKeysWithValues: zip(heading, row))
    }
  }

  private static func contents(_ path: String) -> [UInt8]? {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    guard let file = fopen("/\(root)/\(path)", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}

import DatelineCLI
import Testing

@Suite struct UnpackingTests {
  private let text = Array("date,actor\n2020-01-01,us\n".utf8)
  /// The text, as `gzip -9n` and `xz -9 --check=crc32` pack it.
  private let gzipped: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4B, 0x49, 0x2C, 0x49, 0xD5, 0x49, 0x4C,
    0x2E, 0xC9, 0x2F, 0xE2, 0x32, 0x32, 0x30, 0x32, 0xD0, 0x35, 0x30, 0x04, 0x22, 0x9D, 0xD2, 0x62, 0x2E,
    0x00, 0x19, 0x95, 0x17, 0x0F, 0x19, 0x00, 0x00, 0x00,
  ]
  private let xzed: [UInt8] = [
    0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x00, 0x01, 0x69, 0x22, 0xDE, 0x36, 0x02, 0x00, 0x21, 0x01, 0x1C,
    0x00, 0x00, 0x00, 0x10, 0xCF, 0x58, 0xCC, 0x01, 0x00, 0x18, 0x64, 0x61, 0x74, 0x65, 0x2C, 0x61, 0x63,
    0x74, 0x6F, 0x72, 0x0A, 0x32, 0x30, 0x32, 0x30, 0x2D, 0x30, 0x31, 0x2D, 0x30, 0x31, 0x2C, 0x75, 0x73,
    0x0A, 0x00, 0x00, 0x00, 0x00, 0x19, 0x95, 0x17, 0x0F, 0x00, 0x01, 0x2D, 0x19, 0x04, 0x47, 0xC7, 0x64,
    0x90, 0x42, 0x99, 0x0D, 0x01, 0x00, 0x00, 0x00, 0x00, 0x01, 0x59, 0x5A,
  ]

  private func unpack(_ packed: [UInt8], by size: Int) throws -> [UInt8] {
    var rest = packed[...]
    let chunks = try Unpacking.chunks(
      {
        guard !rest.isEmpty else { return nil }
        defer { rest = rest.dropFirst(size) }
        return rest.prefix(size)
      }, name: "t.csv")
    var unpacked: [UInt8] = []
    while let chunk = try chunks() { unpacked += chunk }
    return unpacked
  }

  @Test(arguments: [1, 5, 1 << 16]) func `packed input comes out as it was`(size: Int) throws {
    #expect(try unpack(gzipped, by: size) == text)
    #expect(try unpack(xzed, by: size) == text)
    #expect(try unpack(gzipped + gzipped, by: size) == text + text, "one packed after the other")
  }

  @Test func `what is not packed is left as it is`() throws {
    for size in [1, 1 << 16] {
      #expect(try unpack(text, by: size) == text)
      #expect(try unpack([], by: size) == [])
      #expect(try unpack([0x1F], by: size) == [0x1F])
    }
  }

  @Test func `a file comes in chunks, and one that is not there is told`() throws {
    let folder = try TestFolder()
    let path = folder.path("t.csv.gz")
    try Files.replace(path: path, with: gzipped)
    let file = try FileChunks(path: path)
    let chunks = try Unpacking.chunks({ try file.next() }, name: path)
    #expect(try chunks().map(Array.init) == text)
    #expect(try chunks() == nil)
    #expect(throws: FileProblem.self) { try FileChunks(path: path + ".not") }
  }

  @Test func `damaged input is told`() throws {
    for packed in [Array(gzipped.dropLast(5)), Array(xzed.dropLast(20)), gzipped.prefix(12) + [1, 2, 3, 4]] {
      let error = #expect(throws: (any Error).self) { try unpack(packed, by: 7) }
      #expect(error.map { "\($0)".hasPrefix("t.csv is damaged or ends early: ") } ?? false)
    }
  }

  @Test func `much comes through while it is read`() throws {
    // What is not packed well: the input is larger than what pipes hold.
    var random: UInt64 = 1
    let bytes = (0..<500_000).map { _ -> UInt8 in
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: random >> 56)
    }
    #expect(try unpack(UnpackingTests.stored(bytes), by: 1 << 16) == bytes)
  }

  /// gzip's form (RFC 1952) around blocks that hold the bytes as they are (RFC 1951, 3.2.4).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let size = UInt16(block.count)
      packed.append(rest.isEmpty ? 1 : 0)
      for word in [size, ~size] { packed += [UInt8(word & 0xFF), UInt8(word >> 8)] }
      packed += block
    } while !rest.isEmpty
    let words: [UInt32] = [checksum(bytes), UInt32(bytes.count)]
    for word in words {
      for shift: UInt32 in [0, 8, 16, 24] { packed.append(UInt8((word >> shift) & 0xFF)) }
    }
    return packed
  }

  /// CRC-32, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
    }
    return ~sum
  }
}

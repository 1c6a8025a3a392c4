import Glibc

/// How a file is packed, by its first bytes.
package enum Packing: String, CaseIterable, Sendable {
  case gzip
  case xz
  case bzip2
  case zstd

  /// The program of the system that unpacks it to its standard output.
  var program: String { rawValue }

  /// What Debian and Ubuntu call the package that has the program.
  var package: String { self == .xz ? "xz-utils" : rawValue }

  private var magic: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .bzip2: Array("BZh".utf8)
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }

  /// What bytes begin as; nil where they are not packed.
  package init?(beginning bytes: some Collection<UInt8>) {
    guard let found = Packing.allCases.first(where: { bytes.starts(with: $0.magic) }) else { return nil }
    self = found
  }

  /// How an open file is packed; nil where it is not, or where one cannot look ahead in it.
  init?(of file: Int32) {
    var beginning = [UInt8](repeating: 0, count: 6)
    let count = pread(file, &beginning, beginning.count, 0)
    guard count > 0 else { return nil }
    self.init(beginning: beginning.prefix(count))
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The tables of an independent implementation, where the working folder has them beside the package.
enum Reference {
  /// The rows of a table, each as its cells; nil where the table is not there.
  static func rows(_ name: String) -> [[String]]? {
    guard let text = text(ofFile: "../shared/edtf/\(name)") else {
      print("skipped: ../shared/edtf/\(name) is not there")
      return nil
    }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The text of a file, by its path from the package's folder; nil where there is none.
  static func text(ofFile path: String) -> String? {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    guard let file = fopen("/\(root)/\(path)", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of the package and beside it.
package enum PackageFiles {
  /// The rows of a table of an independent implementation, each as its cells; nil where the working folder has no such
  /// table beside the package.
  package static func referenceRows(_ name: String) -> [[String]]? {
    guard let text = text(of: "../shared/edtf/\(name)") else {
      print("skipped: ../shared/edtf/\(name) is not there")
      return nil
    }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The text of a file, by its path from the package's folder; nil where there is none.
  package static func text(of path: String) -> String? {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = fopen("/\(root)/\(path)", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import PolicyModel

/// The arguments as bytes, before anybody takes them for text.
///
/// What Swift gives as arguments was repaired where it is no UTF-8: a name would be another one, and nobody would hear of it.
package enum RawArguments {
  /// Those of this process, without its own name.
  package static func ofProcess() -> [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).map { place in
      CommandLine.unsafeArgv[place].map { bytes(of: $0) } ?? []
    }
  }

  /// The texts.
  /// - Throws: `UsageProblem` that names the first argument that is none.
  static func texts(_ arguments: [[UInt8]]) throws -> [String] {
    try arguments.enumerated().map { place, bytes in
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw UsageProblem(
          message: "argument \(place + 1) is not UTF-8: “\(shown(bytes))”",
          hints: [
            "a terminal set to UTF-8 gives it so; a file with such a name can be renamed, or read from standard input"
          ])
      }
      return text
    }
  }

  /// The bytes of a text of C's.
  static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var next = text
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return bytes
  }

  /// Bytes that are no UTF-8, each that is no ASCII by its number: `caf\xE9`.
  static func shown(_ bytes: some Sequence<UInt8>) -> String {
    var text = ""
    for byte in bytes {
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x" + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}

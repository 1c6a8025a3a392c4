import EDTF
import Exchange
import PolicyModel

/// Documents out of a file or standard input.
enum DocumentFile {
  /// Reads a file of documents whole; `-` is standard input.
  static func read(_ file: String) throws -> [Command] {
    let bytes = try bytes(file)
    return try Documents.read(bytes, name: name(file), form: nil, reading: dates()).map(\.command)
  }

  static func bytes(_ file: String) throws -> [UInt8] {
    file == "-" ? try Surroundings.required().standardInput() : try Files.read(path: file)
  }

  /// The bytes of a file a piece at a time; of standard input line by line.
  static func chunks(_ file: String) throws -> () throws -> [UInt8]? {
    guard file == "-" else { return try Files.chunks(path: file) }
    let next = try Surroundings.required().inputLine
    return { try next().map { $0 + [UInt8(ascii: "\n")] } }
  }

  static func name(_ file: String) -> String { file == "-" ? "standard input" : file }

  /// How dates in documents are read: EDTF, or what people write.
  static func dates() throws -> DateReader {
    let today = try Surroundings.required().today()
    return { (text: String) throws(EDTFError) in try Phrase.read(text, today: today) }
  }
}

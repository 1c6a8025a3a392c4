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

  static func name(_ file: String) -> String { file == "-" ? "standard input" : file }

  /// How dates in documents are read: EDTF, or what people write.
  static func dates(_ settling: Settling = .nothing) throws -> DateReader {
    let notes = DateNotes(
      today: try Surroundings.required().today(), output: try Surroundings.required().output)
    return { (text: String) throws(EDTFError) in try notes.read(text, settling) }
  }
}

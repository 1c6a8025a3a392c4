import EDTF
import Documents
import Ledger
import PolicyModel
import LedgerService

/// Documents out of a file or standard input.
enum DocumentFile {
  /// Reads a file of documents whole; `-` is standard input.
  static func read(_ file: String, into ledger: LedgerOptions, in environment: Environment) throws
    -> [Command]
  {
    try read(bytes(file, in: environment), name: name(file), form: nil, into: ledger, in: environment)
  }

  /// Reads documents that are to be recorded in a ledger.
  static func read(
    _ bytes: [UInt8], name: String, form: DocumentForm?, into ledger: LedgerOptions,
    in environment: Environment
  ) throws -> [Command] {
    let dates = DocumentDates(of: ledger, in: environment)
    return try DocumentReader.read(bytes, name: name, form: form, reading: dates.reader()) {
      dates.add($0.command)
    }
    .map(\.command)
  }

  /// The bytes of a file, or of standard input, that has no more than `most`.
  static func bytes(_ file: String, most: Int = DocumentReader.longestWhole, in environment: Environment)
    throws -> [UInt8]
  {
    if file != "-" { return try Files.read(path: file, most: most) }
    let bytes = try environment.standardInput()
    if bytes.count > most { throw TooLong(name: name(file), most: most) }
    return bytes
  }

  static func name(_ file: String) -> String { file == "-" ? "standard input" : file }
}

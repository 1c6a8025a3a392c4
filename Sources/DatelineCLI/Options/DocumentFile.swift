import EDTF
import Documents
import Ledger
import PolicyModel

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
    let dates = dates(of: ledger, in: environment)
    return try DocumentReader.read(bytes, name: name, form: form, reading: dates.reader()) {
      dates.note($0.command)
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

  /// How dates are read in documents that are to be recorded in a ledger: EDTF, or what people write.
  static func dates(of ledger: LedgerOptions, in environment: Environment) -> DateNotes {
    dates(in: environment) { sources in
      try ledger.read(in: environment) { try CountedFrom.published(sources, in: $0) }
    }
  }

  /// How dates are read in documents of which the sources are looked up so.
  static func dates(
    in environment: Environment, known: @escaping (CitedSources) throws -> [CountedFrom.Cited]
  ) -> DateNotes {
    return DateNotes(today: environment.today(), output: environment.output, known: known)
  }
}

import Documents
import LedgerService

/// A mapping out of a file.
enum MappingFile {
  static func read(_ path: String, in environment: Environment) throws -> TableMapping {
    try TableMapping.read(
      DocumentFile.bytes(path, most: Files.longestRecord, in: environment), name: DocumentFile.name(path),
      reading: DocumentDates(today: environment.today(), known: { _ in [] }, note: environment.note).reader())
  }
}

import Documents

/// A mapping out of a file.
enum MappingFile {
  static func read(_ path: String, in environment: Environment) throws -> TableMapping {
    try TableMapping.read(
      DocumentFile.bytes(path, most: Files.longestRecord, in: environment), name: DocumentFile.name(path),
      reading: DocumentFile.dates(in: environment) { _ in [] }.reader())
  }
}

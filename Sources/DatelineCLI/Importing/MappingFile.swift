import Exchange

/// A mapping out of a file.
enum MappingFile {
  static func read(_ path: String) throws -> TableMapping {
    try TableMapping.read(
      DocumentFile.bytes(path), name: DocumentFile.name(path),
      reading: DocumentFile.dates { _ in [] }.reader())
  }
}

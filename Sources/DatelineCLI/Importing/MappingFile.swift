import Documents

/// A mapping out of a file.
enum MappingFile {
  static func read(_ path: String) throws -> TableMapping {
    try TableMapping.read(
      DocumentFile.bytes(path, most: Files.longestRecord), name: DocumentFile.name(path),
      reading: DocumentFile.dates { _ in [] }.reader())
  }
}

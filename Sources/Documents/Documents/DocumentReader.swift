package import EDTF
package import PolicyModel

/// Reads a date as somebody wrote it: EDTF alone, or phrases too.
///
/// It is given what is cited where the date stands: words such as “yesterday” count from the day on which that was published.
package typealias DateReader = (String, _ citing: CitedSources) throws(EDTFError) -> EDTFDate

/// Reads documents: bytes to trees with places, trees to commands.
package enum DocumentReader {
  /// Reads a whole file. Throws what is wrong with it: the first problems, and how many more there are.
  /// - Parameters:
  ///   - form: what the file is; nil to go by its name, else by its first bytes.
  ///   - note: is given each document before the next is read.
  package static func read(
    _ bytes: [UInt8], name: String, form: DocumentForm?, reading dates: @escaping DateReader,
    noting note: (LocatedDocument) -> Void = { _ in }
  ) throws(Rejection) -> [LocatedDocument] {
    var documents: [LocatedDocument] = []
    var rejection = Rejection([])
    each(of: bytes, name: name, form: form, reading: dates) { result in
      switch result {
      case .success(let document):
        note(document)
        documents.append(document)
      case .failure(let found): rejection.add(found)
      }
      return true
    }
    if !rejection.problems.isEmpty { throw rejection }
    return documents
  }

  /// Reads one document after the other and gives each to `take`, with what is wrong with it where something is,
  /// until there is none left or `take` gives false. After a fault of the file's own syntax nothing more follows.
  package static func each<Failure: Error>(
    of bytes: [UInt8], name: String, form: DocumentForm?, reading dates: @escaping DateReader,
    _ take: (Result<LocatedDocument, Rejection>) throws(Failure) -> Bool
  ) throws(Failure) {
    var hasVersion = false
    try trees(of: bytes, name: name, form: form) { (node) throws(Failure) in
      guard
        let document = read(node, name: name, reading: dates, hasVersion: &hasVersion)
      else { return true }
      return try take(document)
    }
  }

  /// What one tree means; nil where it is the head of an export.
  static func read(
    _ node: Result<DocumentNode, Rejection>, name: String, reading dates: @escaping DateReader,
    hasVersion: inout Bool
  ) -> Result<LocatedDocument, Rejection>? {
    switch node {
    case .failure(let rejection): return .failure(rejection)
    case .success(let node):
      guard ExportHeader.isOne(node) else {
        let isVersioned = hasVersion
        return Result { () throws(Rejection) in
          var found = try document(node, name: name, reading: dates)
          found.hasVersion = isVersioned
          return found
        }
      }
      hasVersion = true
      do throws(Rejection) {
        try ExportHeader.check(node, name: name, reading: dates)
        return nil
      } catch {
        return .failure(error)
      }
    }
  }

  /// Reads one tree after the other, before it means anything.
  static func trees<Failure: Error>(
    of bytes: [UInt8], name: String, form: DocumentForm?,
    _ take: (Result<DocumentNode, Rejection>) throws(Failure) -> Bool
  ) throws(Failure) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    switch form ?? DocumentForm(fileName: name) ?? DocumentForm(looking: text) {
    case .yaml: try YAMLStream.each(of: text, name: name, take)
    case .jsonLines: try JSONStream.each(of: text, name: name, take)
    }
  }

  /// Reads one line of JSON Lines; nil where it is blank.
  /// - Parameter number: which line of the file or stream it is, from 1.
  package static func readLine(
    _ line: ArraySlice<UInt8>, number: Int, name: String, reading dates: @escaping DateReader
  ) throws(Rejection) -> LocatedDocument? {
    guard let node = try JSONStream.line(line, number: number, name: name) else { return nil }
    if ExportHeader.isOne(node) {
      try ExportHeader.check(node, name: name, reading: dates)
      return nil
    }
    return try document(node, name: name, reading: dates)
  }

  /// What one tree means.
  package static func document(
    _ node: DocumentNode, name: String, reading dates: @escaping DateReader
  ) throws(Rejection) -> LocatedDocument {
    let reading = Reading(file: name, dates: dates, citing: CitedSources(in: node))
    let found = reading.document(node)
    guard let found, reading.problems.isEmpty else { throw Rejection(reading.problems) }
    return LocatedDocument(record: found.record, command: found.command, place: reading.place(node.spot))
  }
}

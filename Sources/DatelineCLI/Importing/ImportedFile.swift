import ArgumentParser
import Documents
import LedgerService

extension InputForm: WordArgument {}

/// A file to import: its bytes a piece at a time, and what it holds.
final class ImportedFile {
  private let name: String
  private let path: String
  private let form: InputForm
  private var contents: Contents

  private enum Contents {
    case file(ByteSource)
    /// What could be read only once, and was.
    case spooled(SpooledInput)
  }

  /// Opens a file; `-` is standard input. What it holds is told by its name unless given: a file named as tables are, or
  /// one that a mapping was given for and that is not named as documents are, is a table.
  init(_ path: String, form: InputForm?, hasMapping: Bool, in environment: Environment) throws {
    name = DocumentFile.name(path)
    self.path = path
    self.form = form ?? ImportedFile.form(of: path, hasMapping: hasMapping)
    if path == "-" {
      contents = .spooled(try SpooledInput(in: environment) { try ImportedFile.line(environment.inputLine) })
    } else {
      let file = try ByteSource(path: path)
      contents =
        file.size == nil ? .spooled(try SpooledInput(in: environment) { try file.next() }) : .file(file)
    }
  }

  /// The file as imports read it.
  var input: ImportInput {
    ImportInput(
      name: name, form: form, documentForm: DocumentForm(fileName: ImportedFile.unpacked(name)),
      next: { try self.next() }, rewind: { try self.rewind() })
  }

  /// How much of it was read, 0 to 1; nil where nobody knows how long it is.
  var part: Double? {
    guard case .file(let file) = contents, let size = file.size, let position = file.position, size > 0 else {
      return nil
    }
    return Double(position) / Double(size)
  }

  /// The next bytes, unpacked; nil at the end.
  private func next() throws -> [UInt8]? {
    switch contents {
    case .file(let file): try file.next()
    case .spooled(let spooled): try spooled.next()
    }
  }

  /// Begins again at the first byte.
  private func rewind() throws {
    switch contents {
    case .file: contents = .file(try ByteSource(path: path))
    case .spooled(let spooled): spooled.rewind()
    }
  }

  /// A line of standard input, with its end.
  private static func line(_ next: () throws -> [UInt8]?) throws -> [UInt8]? {
    guard let line = try next() else { return nil }
    // Only the first line of what is packed begins so, and nobody's text does.
    if let packing = Packing(beginning: line), packing != .bzip2 {
      throw UnpackingProblem.onStandardInput(packing)
    }
    return line + [UInt8(ascii: "\n")]
  }

  /// A file's name without the ending of what it is packed by.
  private static func unpacked(_ name: String) -> String {
    let ending = [".gz", ".xz", ".bz2", ".zst"].first(where: name.lowercased().hasSuffix)
    return String(name.dropLast(ending?.count ?? 0))
  }

  private static func form(of path: String, hasMapping: Bool) -> InputForm {
    let name = unpacked(path).lowercased()
    if [".csv", ".tsv", ".tab", ".xlsx", ".xls", ".ods"].contains(where: name.hasSuffix) { return .table }
    return hasMapping && DocumentForm(fileName: name) == nil ? .table : .documents
  }
}

import ArgumentParser
import Exchange

/// What an imported file holds.
enum ImportedForm: String, WordArgument {
  case documents
  case table
}

/// A file to import: its bytes a piece at a time, and what it holds.
struct ImportedFile {
  /// As errors and summaries name it.
  let name: String
  let form: ImportedForm
  private let file: ByteSource?
  /// Where there is no file.
  private let otherInput: () throws -> [UInt8]?
  private let path: String
  /// What was read of standard input, which cannot be read twice.
  private let passed = Passed()

  private final class Passed {
    var chunks: [[UInt8]] = []
  }

  /// Documents that are in memory.
  init(name: String, documents bytes: [UInt8]) {
    self.name = name
    path = name
    form = .documents
    file = nil
    var rest: [UInt8]? = bytes
    otherInput = {
      defer { rest = nil }
      return rest
    }
  }

  /// Opens a file; `-` is standard input. What it holds is told by its name unless given: a file named as tables are, or
  /// one that a mapping was given for and that is not named as documents are, is a table.
  init(_ path: String, form: ImportedForm?, hasMapping: Bool) throws {
    let surroundings = try Surroundings.required()
    name = DocumentFile.name(path)
    self.path = path
    self.form = form ?? ImportedFile.form(of: path, hasMapping: hasMapping)
    if path == "-" {
      file = nil
      let line = surroundings.inputLine
      otherInput = { try line().map { $0 + [UInt8(ascii: "\n")] } }
    } else {
      file = try ByteSource(path: path)
      otherInput = { nil }
    }
  }

  /// The file, to be read once before it is taken; nil where it can be read only once.
  func beforehand() throws -> ImportedFile? {
    file?.size == nil ? nil : try again()
  }

  /// The file from its beginning, once it was read.
  func again() throws -> ImportedFile {
    guard file == nil else { return try ImportedFile(path, form: form, hasMapping: false) }
    return ImportedFile(self, passed: passed.chunks)
  }

  private init(_ other: ImportedFile, passed chunks: [[UInt8]]) {
    name = other.name
    path = other.path
    form = other.form
    file = nil
    var rest = chunks[...]
    otherInput = { rest.popFirst() }
  }

  /// The file's name without its folders.
  var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }

  /// Why what the file says otherwise is revised, where nobody says why.
  var reason: String { "import of \(shortName)" }

  /// The next bytes, unpacked; nil at the end.
  func next() throws -> [UInt8]? {
    if let file { return try file.next() }
    let line = try otherInput()
    // Only the first line of what is packed begins so, and nobody's text does.
    if let line, let packing = Packing(beginning: line), packing != .bzip2 {
      throw UnpackingProblem.onStandardInput(packing)
    }
    if let line { passed.chunks.append(line) }
    return line
  }

  /// How much of it was read, 0 to 1; nil where nobody knows how long it is.
  var part: Double? {
    guard let file, let size = file.size, let position = file.position, size > 0 else { return nil }
    return Double(position) / Double(size)
  }

  /// The form of documents that its name tells; nil where its first bytes must.
  var documentForm: DocumentForm? { DocumentForm(fileName: ImportedFile.unpacked(name)) }

  /// A file's name without the ending of what it is packed by.
  private static func unpacked(_ name: String) -> String {
    let ending = [".gz", ".xz", ".bz2", ".zst"].first(where: name.lowercased().hasSuffix)
    return String(name.dropLast(ending?.count ?? 0))
  }

  private static func form(of path: String, hasMapping: Bool) -> ImportedForm {
    let name = unpacked(path).lowercased()
    if [".csv", ".tsv", ".tab", ".xlsx", ".xls", ".ods"].contains(where: name.hasSuffix) { return .table }
    return hasMapping && DocumentForm(fileName: name) == nil ? .table : .documents
  }
}

import ArgumentParser
import Documents

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
  private let input: Input
  private let path: String
  private let environment: Environment

  private enum Input {
    case file(ByteSource)
    /// What could be read only once, and was.
    case spooled(SpooledInput)
  }

  /// Documents that are in memory.
  init(name: String, documents bytes: [UInt8], in environment: Environment) throws {
    self.environment = environment
    self.name = name
    path = name
    form = .documents
    var rest: [UInt8]? = bytes
    input = .spooled(
      try SpooledInput(in: environment) {
        defer { rest = nil }
        return rest
      })
  }

  /// Opens a file; `-` is standard input. What it holds is told by its name unless given: a file named as tables are, or
  /// one that a mapping was given for and that is not named as documents are, is a table.
  init(_ path: String, form: ImportedForm?, hasMapping: Bool, in environment: Environment) throws {
    self.environment = environment
    name = DocumentFile.name(path)
    self.path = path
    self.form = form ?? ImportedFile.form(of: path, hasMapping: hasMapping)
    if path == "-" {
      input = .spooled(try SpooledInput(in: environment) { try ImportedFile.line(environment.inputLine) })
    } else {
      let file = try ByteSource(path: path)
      input = file.size == nil ? .spooled(try SpooledInput(in: environment) { try file.next() }) : .file(file)
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

  /// The file from its beginning, once it was read.
  func again() throws -> ImportedFile {
    switch input {
    case .file: return try ImportedFile(path, form: form, hasMapping: false, in: environment)
    case .spooled(let spooled):
      spooled.rewind()
      return self
    }
  }

  /// Begins again, where reading it anew by `again` has moved on what is read by this one.
  func rewind() {
    if case .spooled(let spooled) = input { spooled.rewind() }
  }

  /// The file's name without its folders.
  var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }

  /// Why what the file says otherwise is revised, where nobody says why.
  var reason: String { "import of \(shortName)" }

  /// The next bytes, unpacked; nil at the end.
  func next() throws -> [UInt8]? {
    switch input {
    case .file(let file): try file.next()
    case .spooled(let spooled): try spooled.next()
    }
  }

  /// How much of it was read, 0 to 1; nil where nobody knows how long it is.
  var part: Double? {
    guard case .file(let file) = input, let size = file.size, let position = file.position, size > 0 else {
      return nil
    }
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

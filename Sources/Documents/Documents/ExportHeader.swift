import PolicyModel

/// The first record of an export: by which version's words the documents after it are meant.
///
/// In version 1 `supersedes` only ordered, and `repeals` held while its event's effect lasted. A file without such a
/// record is read by the words of the newest version.
enum ExportHeader {
  static let word = "export"
  static let version = 2

  static var node: WrittenNode {
    .map([("record", .text(word)), ("version", .integer(version))])
  }

  /// Whether a document is such a record.
  static func isOne(_ node: DocumentNode) -> Bool {
    guard case .map(let fields) = node.value else { return false }
    return fields.contains { $0.name == "record" && $0.value.value == .text(word) }
  }

  /// Reads it; throws where the version is none that is known.
  static func check(_ node: DocumentNode, name: String, reading dates: @escaping DateReader) throws(Rejection)
  {
    let reading = Reading(file: name, dates: dates, citing: CitedSources([]))
    let fields = DocumentFields(node, of: "the head of an export", known: ["record", "version"], reading)
    let text = fields?.required("version") { reading.text($0) }
    if let text, text != String(version) {
      reading.report(ExportVersionRule.unknown(text), at: node.spot)
    }
    if !reading.problems.isEmpty { throw Rejection(reading.problems) }
  }
}

/// The documents of an export must be of a version that is known.
enum ExportVersionRule: BrokenRule {
  case unknown(String)

  var description: String {
    switch self {
    case .unknown(let version): "the export is of version “\(version)”, and version 2 is read"
    }
  }

  var hints: [Hint] {
    ["a newer Dateline wrote it: update this one; without the record, it is read as version 2"]
  }
}

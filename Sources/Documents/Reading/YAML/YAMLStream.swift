import PolicyModel
import Yams

/// YAML as a stream of documents, or one document with a list of them.
enum YAMLStream {
  /// The most bytes of one file: it is held whole.
  static let longest = 256 << 20

  /// Gives one document after the other to `take`. Behind one that cannot be read it goes on with the next `---`.
  static func each<Failure: Error>(
    of bytes: ArraySlice<UInt8>, name: String,
    _ take: (Result<DocumentNode, Rejection>) throws(Failure) -> Bool
  ) throws(Failure) {
    guard bytes.count <= longest else {
      let tooLong = Problem(YAMLRule.tooLong(bytes.count), at: .file(name, line: 1, column: 1))
      _ = try take(.failure(Rejection([tooLong])))
      return
    }
    var reached = 0
    let whole = YAMLPieces.Piece(bytes: bytes, line: 1)
    guard case .fault(let fault, let isOfAll) = try documents(of: whole, name: name, &reached, take) else {
      return
    }
    var (isToldAlready, isTold) = (isOfAll, false)
    for piece in YAMLPieces(bytes).after(line: reached) {
      switch try documents(of: piece, name: name, &reached, take) {
      case .reached: break
      case .notWanted: return
      case .fault(let own, _):
        // The first is the one that was met; what was wrong with all is told of the document that it is in.
        guard try take(.failure(isToldAlready ? own : fault)) else { return }
        (isToldAlready, isTold) = (true, true)
      }
    }
    if !isTold { _ = try take(.failure(fault)) }
  }

  /// Why the documents of a piece end.
  private enum End {
    case reached
    case notWanted
    /// One could not be read; or, of all, none could be.
    case fault(Rejection, isOfAll: Bool)
  }

  /// Gives the documents of a piece.
  /// - Parameter reached: a line of the last that was given.
  private static func documents<Failure: Error>(
    of piece: YAMLPieces.Piece, name: String, _ reached: inout Int,
    _ take: (Result<DocumentNode, Rejection>) throws(Failure) -> Bool
  ) throws(Failure) -> End {
    let source: YAMLSource
    do throws(Rejection) { source = try YAMLSource(piece, name: name) } catch {
      return .fault(error, isOfAll: true)
    }
    while true {
      let root: DocumentNode?
      do throws(Rejection) { root = try source.next() } catch { return .fault(error, isOfAll: false) }
      guard let root else { return .reached }
      switch root.value {
      case .null: continue
      case .list(let items):
        reached = root.spot.line
        for item in items where try !take(.success(item)) { return .notWanted }
      case .text, .map:
        reached = root.spot.line
        guard try take(.success(root)) else { return .notWanted }
      }
    }
  }
}

/// A parser that gives one YAML document after the other as a tree.
private struct YAMLSource {
  private let parser: Yams.Parser
  private let tree: YAMLTree
  private let name: String

  init(_ piece: YAMLPieces.Piece, name: String) throws(Rejection) {
    self.name = name
    tree = YAMLTree(linesBefore: piece.line - 1)
    guard let text = String(validating: piece.bytes, as: UTF8.self) else {
      let spot = UTF8Fault.spot(in: piece.bytes)
      throw YAMLFault(.notUTF8, at: spot).rejection(of: name, linesBefore: piece.line - 1)
    }
    do {
      if let spot = try YAMLAnchors.first(in: piece.bytes) { throw YAMLFault(.anchor, at: spot) }
      parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
    } catch {
      throw YAMLSource.fault(error).rejection(of: name, linesBefore: piece.line - 1)
    }
  }

  func next() throws(Rejection) -> DocumentNode? {
    do {
      return try parser.nextRoot().map { try tree.node($0, depth: 1) }
    } catch {
      throw YAMLSource.fault(error).rejection(of: name, linesBefore: tree.linesBefore)
    }
  }

  private static func fault(_ error: any Error) -> YAMLFault { error as? YAMLFault ?? YAMLFault(error) }
}

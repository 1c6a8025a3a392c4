import PolicyModel
import Yams

/// YAML as a stream of documents, or one document with a list of them.
enum YAMLStream {
  /// The most bytes of one file: it is held whole.
  static let longest = 256 << 20

  static func each<Failure: Error>(
    of bytes: ArraySlice<UInt8>, name: String,
    _ take: (Result<DocumentNode, Rejection>) throws(Failure) -> Bool
  ) throws(Failure) {
    var source: YAMLSource
    do throws(Rejection) {
      source = try YAMLSource(bytes, name: name)
    } catch {
      _ = try take(.failure(error))
      return
    }
    while true {
      let root: DocumentNode?
      do throws(Rejection) {
        root = try source.next()
      } catch {
        _ = try take(.failure(error))
        return
      }
      guard let root else { return }
      switch root.value {
      case .null: continue
      case .list(let items):
        for item in items where try !take(.success(item)) { return }
      case .text, .map:
        guard try take(.success(root)) else { return }
      }
    }
  }
}

/// A parser that gives one YAML document after the other as a tree.
private struct YAMLSource {
  private let parser: Yams.Parser
  private let name: String

  init(_ bytes: ArraySlice<UInt8>, name: String) throws(Rejection) {
    self.name = name
    guard bytes.count <= YAMLStream.longest else {
      throw Rejection([Problem(YAMLRule.tooLong(bytes.count), at: .file(name, line: 1, column: 1))])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Rejection([Problem(YAMLRule.notUTF8, at: UTF8Fault.place(in: bytes, of: name))])
    }
    do {
      if let spot = try YAMLAnchors.first(in: bytes) {
        throw Rejection([Problem(YAMLRule.anchor, at: .file(name, line: spot.line, column: spot.column))])
      }
      parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
    } catch let rejection as Rejection {
      throw rejection
    } catch {
      throw YAMLFault(error).rejection(of: name)
    }
  }

  func next() throws(Rejection) -> DocumentNode? {
    do {
      return try parser.nextRoot().map { try YAMLTree.node($0, depth: 1) }
    } catch let fault as YAMLFault {
      throw fault.rejection(of: name)
    } catch {
      throw YAMLFault(error).rejection(of: name)
    }
  }
}

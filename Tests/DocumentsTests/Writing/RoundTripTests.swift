import EDTF
import Documents
import PolicyModel
import Testing

@Suite struct RoundTripTests {
  /// Read after write is the identity, for every kind of document and hostile text.
  @Test(arguments: DocumentForm.allCases, [1, 2, 3] as [UInt64])
  func readAfterWriteIsTheIdentity(_ form: DocumentForm, seed: UInt64) throws {
    var random = Seeded(seed)
    let writer = DocumentWriter(form: form) { ActorID($0)?.text == $0 }
    let documents = (0..<1500).map { random.document($0) }
    var bytes: [UInt8] = []
    for document in documents { writer.append(document, to: &bytes) }
    let read = try DocumentReader.read(bytes, name: "all", form: form, reading: edtfOnly(_:citing:))
    #expect(read.count == documents.count, "seed \(seed)")
    for (written, read) in zip(documents, read) {
      let found = ExportedDocument(read.command)
      #expect(found.map { "\($0)".utf8.elementsEqual("\(written)".utf8) } == true, "seed \(seed): \(written)")
    }
  }

  @Test(arguments: Seeded.hostile)
  func eachHostileTextComesBack(_ text: String) throws {
    for form in DocumentForm.allCases {
      let writer = DocumentWriter(form: form) { _ in false }
      var bytes: [UInt8] = []
      writer.append(.topic(Topic(id: ID(stored: "a"), name: text)), to: &bytes)
      let read = try DocumentReader.read(bytes, name: "a", form: form, reading: edtfOnly(_:citing:))
      guard case .defineTopic(let draft) = read.first?.command else {
        Issue.record("no topic")
        return
      }
      #expect(Array(draft.name.utf8) == Array(text.utf8))
    }
  }
}

extension RoundTripTests {
  /// The YAML library takes a byte order mark off the start of any text; JSON Lines keep it.
  @Test func onlyJSONKeepsAMarkAtTheStart() throws {
    let expected: [DocumentForm: String] = [.yaml: "a", .jsonLines: "\u{FEFF}a"]
    for (form, text) in expected {
      var bytes: [UInt8] = []
      DocumentWriter(form: form) { _ in false }
        .append(.topic(Topic(id: ID(stored: "a"), name: "\u{FEFF}a")), to: &bytes)
      let read = try DocumentReader.read(bytes, name: "a", form: form, reading: edtfOnly(_:citing:))
      guard case .defineTopic(let draft) = read.first?.command else {
        Issue.record("no topic")
        return
      }
      #expect(Array(draft.name.utf8) == Array(text.utf8))
    }
  }
}

import Ledger
import PolicyModel
import Testing

/// What was ever stored stays readable.
@Suite struct GoldenTests {
  @Test(arguments: GoldenFiles.names)
  func `a stored payload is read, and stored again is the same bytes`(_ name: String) throws {
    // Given
    let stored = try GoldenFiles.bytes(name)
    let parts = name.split(separator: "-").map(String.init)
    let number = try #require(parts.lastIndex { Int($0) != nil })
    let kind = try #require(EntryKind(rawValue: parts[..<number].joined(separator: "-")))
    let version = try #require(Int(parts[number]))
    // When
    let payload = try StoredPayload.read(stored, kind: kind, version: version, sequence: 1)
    // Then
    #expect(payload.kind == kind)
    if kind == .eventRevised, version == 1 {
      // Stored now, it says of itself that it applies whole, as those of version 1 did.
      let again = PayloadCoding.bytes(of: payload)
      #expect(
        try StoredPayload.read(again, kind: kind, version: PayloadCoding.version, sequence: 1) == payload)
      return
    }
    // Version 2 has the other payloads of version 1.
    #expect(
      String(decoding: PayloadCoding.bytes(of: payload), as: UTF8.self)
        == String(decoding: stored, as: UTF8.self))
  }

  @Test(arguments: GoldenCase.all.map(\.name))
  func `a payload is stored as it was when it was recorded`(_ name: String) throws {
    // Given
    let payload = try #require(GoldenCase.all.first { $0.name == name }).payload
    if GoldenFiles.isRecording, !GoldenFiles.names.contains(name) {
      try GoldenFiles.record(name, PayloadCoding.bytes(of: payload))
      Issue.record("recorded \(name).json: look at it, and run again without DATELINE_RECORD")
      return
    }
    // When
    let version = try #require(GoldenCase.all.first { $0.name == name }).version
    let stored = try GoldenFiles.bytes(name)
    // Then
    #expect(
      String(decoding: PayloadCoding.bytes(of: payload), as: UTF8.self)
        == String(decoding: stored, as: UTF8.self))
    let read = try StoredPayload.read(stored, kind: payload.kind, version: version, sequence: 1)
    #expect(read == (version == 1 ? payload.fromVersion1 : payload))
  }

  @Test func `no two cases have one name`() {
    #expect(Set(GoldenCase.all.map(\.name)).count == GoldenCase.all.count)
  }

  @Test(.enabled(if: GoldenFiles.isRecording, "only while recording"))
  func `recording fails the run`() {
    Issue.record("DATELINE_RECORD is set: recorded files prove nothing; run again without it")
  }

  @Test(arguments: EntryKind.allCases)
  func `every kind of entry has a stored payload`(_ kind: EntryKind) {
    let versions = (1...PayloadCoding.version).map { "\(kind.rawValue)-\($0)" }
    #expect(!versions.filter(GoldenFiles.names.contains).isEmpty)
  }
}

extension Payload {
  /// What a payload that was stored as version 1 is read as: a revision of an event applied whole.
  fileprivate var fromVersion1: Payload {
    guard case .eventRevised(var revised) = self else { return self }
    revised.patch.appliesWhole = true
    return .eventRevised(revised)
  }
}

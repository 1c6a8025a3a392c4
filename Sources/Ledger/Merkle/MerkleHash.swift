import Crypto

/// The hashes of RFC 9162, section 2.1.1: leaves and nodes are told apart by a first byte.
package enum MerkleHash {
  /// The root of a tree without leaves: SHA-256 of nothing.
  package static let empty = sha256([])

  /// The hash of a leaf: SHA-256(00 ‖ bytes).
  package static func leaf(_ bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    withUnsafeBytes(of: UInt8(0)) { hash.update(bufferPointer: $0) }
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return digest(hash)
  }

  /// The hash of a leaf that is text, over its UTF-8: SHA-256(00 ‖ text).
  package static func leaf(_ text: String) -> Digest {
    var text = text
    return text.withUTF8 { bytes in
      var hash = SHA256()
      withUnsafeBytes(of: UInt8(0)) { hash.update(bufferPointer: $0) }
      hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
      return digest(hash)
    }
  }

  /// The hash of a node: SHA-256(01 ‖ left ‖ right).
  package static func node(_ left: Digest, _ right: Digest) -> Digest {
    withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { buffer in
      buffer.storeBytes(of: 1, toByteOffset: 0, as: UInt8.self)
      store(left, in: buffer, at: 1)
      store(right, in: buffer, at: 33)
      var hash = SHA256()
      hash.update(bufferPointer: UnsafeRawBufferPointer(buffer))
      return digest(hash)
    }
  }

  /// Plain SHA-256.
  package static func sha256(_ bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return digest(hash)
  }

  private static func digest(_ hash: SHA256) -> Digest {
    hash.finalize().withUnsafeBytes { Digest(raw: $0) }
  }

  private static func store(_ digest: Digest, in buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
    buffer.storeBytes(of: digest.a.bigEndian, toByteOffset: offset, as: UInt64.self)
    buffer.storeBytes(of: digest.b.bigEndian, toByteOffset: offset + 8, as: UInt64.self)
    buffer.storeBytes(of: digest.c.bigEndian, toByteOffset: offset + 16, as: UInt64.self)
    buffer.storeBytes(of: digest.d.bigEndian, toByteOffset: offset + 24, as: UInt64.self)
  }
}

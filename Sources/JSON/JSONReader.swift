/// Reads JSON as RFC 8259 has it, and refuses what two programs could read in two ways.
///
/// There are no duplicate keys, lone surrogates, byte order marks or invalid UTF-8, and no more than
/// `Tree.depthLimit` levels. An integer that fits is a `Tree.integer`; any other number is a `Tree.string` of its
/// digits, so that a decimal stays as it was written.
package enum JSONReader {
  /// Reads one value, with nothing but white space around it.
  package static func read(_ bytes: [UInt8]) throws(JSONError) -> Tree {
    var parser = JSONParser(bytes)
    return try parser.document()
  }

  /// Reads one value out of a part of a text, such as one of its lines; positions count from the part's start.
  package static func read(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> Tree {
    try read(Array(bytes))
  }

  /// Reads one value from text.
  package static func read(_ text: some StringProtocol) throws(JSONError) -> Tree {
    try read(Array(text.utf8))
  }
}

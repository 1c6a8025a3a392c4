/// A date is encoded as its EDTF text, in a single value container: `"2024-11-17"` in JSON.
///
/// Decoding reads the text strictly, as `init(_:)` does. It throws `DecodingError.dataCorrupted`, with the description of
/// the `EDTFError`, where the text is no EDTF.
extension EDTFDate: Codable {
  /// Reads the EDTF text of a single value container.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Writes the EDTF text, as it was written.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

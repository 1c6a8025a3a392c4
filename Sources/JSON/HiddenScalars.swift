/// The characters that hide text or move it about: what a reader could be misled with.
package enum HiddenScalars {
  /// Whether a scalar is a control, a bidirectional control, a line separator, a tag, or has no width and no part in
  /// spelling. Joiners and variation selectors do have one, and are not among them.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
    case 0xAD: true  // soft hyphen
    case 0x34F, 0x61C: true  // grapheme joiner; Arabic letter mark
    case 0x115F...0x1160, 0x3164, 0xFFA0: true  // Hangul fillers
    case 0x17B4...0x17B5, 0x180E: true  // Khmer and Mongolian vowels that are not seen
    case 0x200B, 0x200E...0x200F: true  // zero width space; marks of direction
    case 0x2028...0x202E: true  // separators; embeddings and overrides
    case 0x2060...0x206F: true  // word joiner, invisible operators, isolates
    case 0xFEFF, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF: true  // byte order mark, annotations
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true  // shorthand and musical controls
    case 0xE0000...0xE00FF, 0xE01F0...0xE0FFF: true  // tags, and what is kept free beside them
    default: false
    }
  }
}

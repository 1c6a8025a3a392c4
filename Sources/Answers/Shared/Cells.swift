/// Widths that follow from what stands in them.
enum Cells {
  /// The widest of the texts, but no wider than `cap`.
  static func widest(_ texts: some Sequence<String>, cap: Int) -> Int {
    min(texts.reduce(0) { max($0, CellWidth.of(SafeText.line($1))) }, cap)
  }

  /// The share of a width that a column may take, in hundredths, within bounds.
  static func share(_ hundredths: Int, of width: Int, least: Int, most: Int) -> Int {
    min(max(width * hundredths / 100, least), most)
  }

  /// The width that rows of these cells need beside their labels: so that on a wide terminal a label does not stand
  /// far from what it is about. Between 80 and the width there is, where that is more.
  static func fitting(_ rows: some Sequence<Int>, width: Int) -> Int {
    let needed = rows.reduce(0) { max($0, $1 + TextBlock.gap) }
    return min(width, max(needed, 80))
  }
}

/// The Swift examples of a documentation page, compared with the functions of a test which repeat them.
package struct PageExamples {
  /// Keeps what an example prints.
  package final class Printer {
    fileprivate var lines: [String] = []

    package func callAsFunction(_ values: Any...) {
      lines.append(values.map { "\($0)" }.joined(separator: " "))
    }
  }

  /// An example, as a test repeats it.
  package typealias Example = @Sendable (Printer) throws -> Void

  private let blocks: [String]
  private let code: String

  /// The examples of the page, which stand in the file of the test too; nil where a file is missing. The paths are those
  /// from the package's folder.
  package init?(page: String, test: String) {
    guard let page = PackageFiles.text(of: page), let code = PackageFiles.text(of: test) else { return nil }
    blocks = Self.blocks(of: page)
    self.code = Self.bare(code)
  }

  /// In what the page differs from these examples, one for each block in the page's order, and from what they print.
  package func differences(from examples: [Example]) throws -> [String] {
    if blocks.count != examples.count { return ["\(blocks.count) examples, not \(examples.count)"] }
    var differences: [String] = []
    for (block, example) in zip(blocks, examples) {
      if !code.contains(Self.bare(block)) { differences.append("the test does not repeat: \(block)") }
      let printer = Printer()
      try example(printer)
      let comments = block.split(separator: "\n").compactMap { line in
        Self.comment(in: line).map { String(line[$0.upperBound...]) }
      }
      if printer.lines != comments { differences.append("printed \(printer.lines), not \(comments)") }
    }
    return differences
  }

  /// The blocks of Swift code.
  private static func blocks(of page: String) -> [String] {
    var blocks: [String] = []
    var isInside = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```swift" {
        blocks.append("")
        isInside = true
      } else if line == "```" {
        isInside = false
      } else if isInside {
        blocks[blocks.count - 1] += line + "\n"
      }
    }
    return blocks
  }

  /// Code without comments and blanks.
  private static func bare(_ code: String) -> String {
    code.split(separator: "\n").map { line in
      line[..<(comment(in: line)?.lowerBound ?? line.endIndex)].filter { $0 != " " }
    }.joined()
  }

  /// Where a comment begins, and where its text does.
  private static func comment(in line: Substring) -> Range<Substring.Index>? {
    var rest = line
    while !rest.isEmpty {
      if rest.hasPrefix("  // ") { return rest.startIndex..<rest.index(rest.startIndex, offsetBy: 5) }
      rest.removeFirst()
    }
    return nil
  }
}

import PolicyModel
import LedgerService

/// What is told, on standard error, of what was taken though it is probably not what was meant: the first few of many.
struct RemarkSummary: Sendable {
  private static let most = 5
  private var first: [Remark] = []
  private var rules: Set<String> = []
  private var count = 0

  init() {}

  init(_ remarks: [Remark]) {
    for remark in remarks { take(remark) }
  }

  /// Takes what one of the documents of a file came to.
  mutating func take(_ done: Acknowledgement) {
    for remark in done.remarks where remark.isSure { take(remark) }
  }

  private mutating func take(_ remark: Remark) {
    count += 1
    rules.insert(remark.rule)
    if first.count < RemarkSummary.most { first.append(remark) }
  }

  /// A line each; of more than a few the first, and how to see the others.
  var lines: [String] {
    first.map { "warning: \($0)" }
      + (count > first.count
        ? [
          "warning: and \(count - first.count) more like these: dateline check "
            + rules.sorted().map { "--rule \($0)" }.joined(separator: " ")
        ] : [])
  }

  func tell(_ output: Output) {
    for line in lines { output.complain(ProblemText.note(line)) }
  }
}

import LedgerService
import PolicyModel

extension ImportNotices {
  /// The first of them as messages, and how many more there are.
  var text: String {
    // What is to be done is alike for all of a kind: it is told once.
    var hinted: Set<[Hint]> = []
    let told = first.map { notice in
      ProblemText.notice(notice, isHinted: hinted.insert(notice.hints).inserted)
    }
    let more = count > first.count ? ProblemText.note("and \(count - first.count) more of the kind") : ""
    return told.joined() + more
  }
}
